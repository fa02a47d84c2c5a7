import { Button, Checkbox, Dialog, Fieldset, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Placement } from '#domain/counter/placement.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useScope, useTexts } from '#features/session/index.ts';
import { useModal } from '#ui/use-modal.ts';
import type { Places } from './use-places.ts';

/** Which municipalities share an address that the vendor counts as one. */
export function ShareDialog(props: {
  name: string;
  value: Placement | null;
  places: Places;
  onChosen(placement: Placement): void;
  onClose(): void;
}) {
  const texts = useTexts();
  const t = texts.usageFiles;
  const { scope } = useScope(useDataset().newestYear);
  const dialog = useModal();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(props.value?.kind === 'allocated' ? props.value.among : []),
  );
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase('nb');
  const municipalities = props.places.organisations.filter(
    ({ id, kind, valid_to, name }) =>
      kind === 'municipality' && valid_to === null && (chosen.has(id) || name.toLocaleLowerCase('nb').includes(wanted)),
  );
  const isOwn = (countyId: string | null) => countyId === scope;
  const ownFirst = municipalities.toSorted((a, b) => Number(isOwn(b.county_id)) - Number(isOwn(a.county_id)));
  return (
    <Dialog
      ref={dialog}
      className="b24-share"
      aria-label={t.shareTitle(props.name)}
      closeButton={texts.common.close}
      onClose={props.onClose}
    >
      <h2>{t.shareTitle(props.name)}</h2>
      <p className="b24-soft">{t.shareHelp}</p>
      <Textfield label={t.shareFind} value={text} onChange={(event) => setText(event.target.value)} />
      <Fieldset className="b24-share-list">
        <Fieldset.Legend>{t.shareChosen(chosen.size)}</Fieldset.Legend>
        {ownFirst.slice(0, 60).map(({ id }) => (
          <Checkbox
            key={id}
            label={props.places.organisationName(id)}
            value={id}
            checked={chosen.has(id)}
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.target.checked) next.add(id);
              else next.delete(id);
              setChosen(next);
            }}
          />
        ))}
      </Fieldset>
      <div className="b24-view-actions">
        <Button
          disabled={chosen.size < 2}
          onClick={() => props.onChosen({ kind: 'allocated', among: [...chosen].toSorted(), by: 'inhabitants' })}
        >
          {t.shareUse}
        </Button>
        <Button variant="tertiary" onClick={props.onClose}>
          {texts.common.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
