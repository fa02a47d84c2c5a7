import { Button, Dialog, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { readMeta } from '#data/dataset-store.ts';
import { chooseOffice } from '#data/device.ts';
import { database } from '#data/working-copy.ts';
import { organisationId } from '#domain/model/brands.ts';
import { FolderList } from '#features/folders/index.ts';
import { useSession } from '#features/session/index.ts';
import { useModal } from '#ui/use-modal.ts';
import { OfficeSelect } from './sync/office-select.tsx';
import { useSync } from './sync/sync-provider.tsx';

const ENDING = '.b24.zip';

/** Making the first central file of what is here, in a folder that the others reach. */
export function NewCentralDialog(props: { onMade(): void; onClose(): void }) {
  const { texts } = useSession();
  const t = texts.central;
  const { engine } = useSync();
  const dialog = useModal();
  const meta = useLiveQuery(() => readMeta(database), []);
  const [folder, setFolder] = useState<string | null>(null);
  const [name, setName] = useState('bibliotek24');
  const [chosen, setChosen] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const known = meta?.device?.organisationId ?? '';
  const office = known || chosen;
  const make = async () => {
    if (folder === null) return setRefused(t.newNoFolder);
    if (office === '') return setRefused(texts.sync.officeTitle);
    if (FORBIDDEN.test(name.trim()) || name.trim() === '') return setRefused(t.newNoName);
    if (known === '') await chooseOffice(database, organisationId(office));
    const made = await engine.create(folder, `${name.trim()}${ENDING}`);
    if (made === 'made') props.onMade();
    else setRefused(made === 'taken' ? t.newTaken : t.newFailed);
  };
  return (
    <Dialog
      ref={dialog}
      className="b24-browse"
      aria-label={t.newTitle}
      closeButton={texts.common.close}
      onClose={props.onClose}
    >
      <h2 className="b24-panel-title">{t.newTitle}</h2>
      <p>{t.newHelp}</p>
      <FolderList onFolder={(opened) => setFolder(opened?.handle ?? null)} />
      {known === '' && <OfficeSelect label={texts.sync.officeTitle} value={chosen} onChange={setChosen} />}
      <Textfield label={t.newName} suffix={ENDING} value={name} onChange={(event) => setName(event.target.value)} />
      {refused && <ValidationMessage role="alert">{refused}</ValidationMessage>}
      <Button onClick={() => void make()}>{t.newMake}</Button>
    </Dialog>
  );
}

/** What no Windows name may hold; the host checks again. */
const FORBIDDEN = /[<>:"/\\|?*]|^[. ]/;
