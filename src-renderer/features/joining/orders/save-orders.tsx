import { Alert, Button } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useSession } from '#features/session/index.ts';
import { saveFile } from '#ui/save-file.ts';
import { type JoiningQuery, makeOrders } from '#workers/joining-client.ts';
import { Choices } from '../choices.tsx';

/** The order list as files: in all, or one for each service. */
export function SaveOrders({ query, place }: { query: JoiningQuery; place: string }) {
  const { texts, formats, language } = useSession();
  const t = texts.joiningLists.orders;
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [split, setSplit] = useState<'one' | 'perService'>('one');
  const [working, setWorking] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const save = async () => {
    setWorking(true);
    const { fileName, bytes, files } = await makeOrders(query, { format, split, language, place });
    setWorking(false);
    saveFile(fileName, new Uint8Array(bytes), 'application/octet-stream');
    setSaved(files === 1 ? t.saved(fileName) : t.savedMany(formats.number(files), fileName));
  };
  return (
    <section className="b24-card b24-save-choices" aria-label={t.export}>
      <Choices
        legend={t.format}
        name="order-format"
        choices={t.formats}
        value={format}
        onChange={(chosen) => setFormat(chosen)}
      />
      <Choices
        legend={t.split}
        name="order-split"
        choices={t.splits}
        value={split}
        onChange={(chosen) => setSplit(chosen)}
      />
      <Button disabled={working} onClick={() => void save()}>
        <DownloadIcon aria-hidden="true" />
        {working ? t.working : t.save}
      </Button>
      {saved && (
        <Alert data-color="success" role="status">
          {saved}
        </Alert>
      )}
    </section>
  );
}
