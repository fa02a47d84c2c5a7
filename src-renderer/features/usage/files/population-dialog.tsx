import { Alert, Button, Dialog } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { type ActOutcome, changeRecords } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { recordKey } from '#domain/model/tables.ts';
import type { PopulationImport } from '#domain/population/population-import.ts';
import { useSession } from '#features/session/index.ts';
import { useRefusal, useRoom } from '#features/vault/index.ts';
import { useModal } from '#ui/use-modal.ts';
import { usePlaces } from './use-places.ts';

const SHOWN = 20;
/** A row with its stamps, in the journal and in the database. */
const BYTES_A_ROW = 1_000;

/** Statistics Norway's population: what is new and what changes, before anything is stored. */
export function PopulationDialog(props: {
  name: string;
  result: PopulationImport;
  onStored(outcome: ActOutcome): void;
  onClose(): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.populationImport;
  const n = formats.number;
  const dialog = useModal();
  const places = usePlaces();
  const [isStoring, setStoring] = useState(false);
  const [failed, setFailed] = useState<'full' | 'notSaved' | null>(null);
  const refusal = useRefusal();
  const room = useRoom();
  const [refused, setRefused] = useState<string | null>(null);
  const { result } = props;
  // The country's number stands with the national body, which has a name of its own.
  const country = places?.organisations.find(({ kind }) => kind === 'national')?.id;
  const regionName = (id: string) =>
    id === country ? texts.usageFiles.kinds.national : (places?.organisationName(id) ?? id);
  const years = [...new Set([...result.rows, ...result.same].map(({ year }) => year))].toSorted();
  const store = async () => {
    const short = await room(result.rows.length * BYTES_A_ROW);
    setRefused(short);
    if (short !== null) return;
    setStoring(true);
    // As one piece: it is taken back in one step.
    const stored = await changeRecords(database, {
      records: result.rows.map((after) => ({ table: 'population', key: recordKey('population', after), after })),
    });
    setStoring(false);
    if (stored.kind === 'stored') props.onStored(stored.value);
    else setFailed(stored.kind);
  };
  return (
    <Dialog
      ref={dialog}
      className="b24-import"
      aria-label={t.title(props.name)}
      closeButton={texts.common.close}
      onClose={props.onClose}
    >
      <h2>{t.title(props.name)}</h2>
      <p className="b24-import-facts">
        {t.source}
        {years.length > 0 && ` · ${years.length > 1 ? `${years[0]}–${years.at(-1)}` : years[0]}`}
      </p>
      <section className="b24-import-result" aria-label={t.result}>
        <p>
          <strong>
            {texts.usageFiles.counts(n(result.new.length), n(result.changed.length), n(result.same.length))}
          </strong>
        </p>
        {result.notAvailable.length > 0 && <p>{t.notAvailable(n(result.notAvailable.length))}</p>}
        {result.new.length > 0 && places && (
          <details>
            <summary>{t.showNew}</summary>
            <table className="b24-plain-table">
              <thead>
                <tr>
                  <th scope="col">{t.region}</th>
                  <th scope="col">{t.year}</th>
                  <th scope="col">{t.inhabitants}</th>
                </tr>
              </thead>
              <tbody>
                {result.new.slice(0, SHOWN).map(({ organisation_id, year, inhabitants }) => (
                  <tr key={`${organisation_id} ${year}`}>
                    <th scope="row">{regionName(organisation_id)}</th>
                    <td>{year}</td>
                    <td>{inhabitants === null ? '' : n(inhabitants)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {result.new.length > SHOWN && <p>{texts.usageFiles.more(result.new.length - SHOWN)}</p>}
          </details>
        )}
        {result.changed.length > 0 && places && (
          <details>
            <summary>{texts.usageFiles.changes}</summary>
            <table className="b24-plain-table">
              <thead>
                <tr>
                  <th scope="col">{t.region}</th>
                  <th scope="col">{t.year}</th>
                  <th scope="col">{texts.usageFiles.before}</th>
                  <th scope="col">{texts.usageFiles.after}</th>
                </tr>
              </thead>
              <tbody>
                {result.changed.slice(0, SHOWN).map(({ organisationId, year, before, after }) => (
                  <tr key={`${organisationId} ${year}`}>
                    <th scope="row">{regionName(organisationId)}</th>
                    <td>{year}</td>
                    <td>{n(before)}</td>
                    <td>{n(after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {result.changed.length > SHOWN && <p>{texts.usageFiles.more(result.changed.length - SHOWN)}</p>}
          </details>
        )}
        {result.unknownRegions.length > 0 && (
          <details>
            <summary>{t.unknown(result.unknownRegions.length)}</summary>
            <p>{t.unknownHelp}</p>
            <p>
              {result.unknownRegions
                .slice(0, 60)
                .map(({ code, name }) => `${code} ${name}`.trim())
                .join(', ')}
              {result.unknownRegions.length > 60 && ` ${texts.usageFiles.more(result.unknownRegions.length - 60)}`}
            </p>
          </details>
        )}
      </section>
      {refused && (
        <Alert data-color="danger" role="alert">
          {refused}
        </Alert>
      )}
      {failed && !refused && (
        <Alert data-color="danger" role="alert">
          {refusal ?? texts.usageFiles[failed]}
        </Alert>
      )}
      <div className="b24-view-actions">
        <Button disabled={result.rows.length === 0 || isStoring} onClick={() => void store()}>
          {result.rows.length === 0 ? t.nothingNew : isStoring ? texts.usageFiles.statuses.storing : t.store}
        </Button>
      </div>
    </Dialog>
  );
}
