import { Dialog } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import type { HistoryEntry, RecordEntry } from '#data/history.ts';
import { type ContentTableName, isContentTable } from '#domain/sync/content-tables.ts';
import { recordBefore } from '#domain/sync/earlier-value.ts';
import { referenced } from '#domain/sync/record-name.ts';
import { type RecordRef, useFieldTexts, useRecordNames, useWhen } from '#features/central/index.ts';
import { useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import './history.css';
import { useModal } from '#ui/use-modal.ts';
import { StandingValues } from './standing-values.tsx';
import { useBringBack } from './use-bring-back.ts';
import { type RecordPast, useRecordPast } from './use-history.ts';

/** All that became of one record: who, when, from what to what; any earlier value can be brought back. */
export function RecordHistory(props: { table: ContentTableName; recordKey: string; acts: Acts; onClose(): void }) {
  const past = useRecordPast(props.table, props.recordKey);
  return past ? <PastDialog {...props} past={past} /> : null;
}

function PastDialog(props: Parameters<typeof RecordHistory>[0] & { past: RecordPast }) {
  const { table, recordKey: key, past, acts } = props;
  const { history: t } = useTexts();
  const dialog = useModal();
  const told = past.entries.filter((entry): entry is RecordEntry => entry.kind !== 'wentBack');
  const removal = told.find((entry) => entry.kind === 'removed' && entry.table === table);
  const gone = past.deleted ?? (removal ? recordBefore(removal) : null);
  const nameOf = useRecordNames([
    { table, key, ...(!past.now && gone && { past: gone }) },
    ...told.flatMap((entry) =>
      [partRef(entry, table), ...namedIn(entry.table, entry.fields)].filter((ref) => ref !== null),
    ),
  ]);
  const bringBack = useBringBack(acts);
  const title = t.record.title(nameOf(table, key));
  return (
    <Dialog
      ref={dialog}
      className="b24-small-dialog b24-history-dialog"
      data-wide
      closeButton={false}
      aria-label={title}
      onClose={props.onClose}
    >
      <div className="b24-history-head">
        <h2>{title}</h2>
        <button type="button" className="b24-icon-button" aria-label={t.record.close} onClick={props.onClose}>
          <XMarkIcon aria-hidden="true" />
        </button>
      </div>
      {!past.now && gone && (
        <p className="b24-history-gone">
          {t.record.gone}{' '}
          <button type="button" className="b24-link" onClick={() => bringBack.records([{ table, key, record: gone }])}>
            {t.record.bringBackRecord}
          </button>
        </p>
      )}
      {told.length === 0 && <p className="b24-soft">{t.record.none}</p>}
      <ol className="b24-history">
        {past.entries.map((entry) => (
          <Entry
            key={entry.n}
            entry={entry}
            nameOf={(of, id) => nameOf(of, id)}
            isOwn={entry.table === table}
            onBringBack={(told, field) => void bringBack.value(told, field)}
          />
        ))}
      </ol>
      {past.now && <StandingValues table={table} record={past.now} writers={past.writers} />}
    </Dialog>
  );
}

function Entry(props: {
  entry: HistoryEntry;
  /** Of the record itself, not of a part of it. */
  isOwn: boolean;
  nameOf(table: string, key: string): string;
  onBringBack(entry: RecordEntry, field: string): void;
}) {
  const { entry } = props;
  const { history: t } = useTexts();
  const when = useWhen();
  const fields = useFieldTexts();
  if (entry.kind === 'wentBack') {
    return (
      <li className="b24-history-back">
        <time dateTime={entry.at}>{when(entry.at)}</time> {t.record.wentBack}
      </li>
    );
  }
  const value = (field: string, text: string) => {
    const target = referenced(entry.table, field);
    return fields.value(
      entry.table,
      field,
      text,
      target && text !== '' ? { [text]: bare(props.nameOf(target, text)) } : {},
    );
  };
  return (
    <li>
      <p>
        <time dateTime={entry.at}>{when(entry.at)}</time>
        {!props.isOwn && <span>{props.nameOf(entry.table, entry.key)}</span>}
        <strong>{t.kinds[entry.kind]}</strong>
        <span className="b24-soft">
          {entry.origin === 'here' ? t.record.here : `${fields.writer(entry.device)}, ${t.taken}`}
        </span>
      </p>
      {entry.kind === 'removed' && !props.isOwn && (
        <button type="button" className="b24-link" onClick={() => props.onBringBack(entry, '')}>
          {t.record.bringBackRecord}
        </button>
      )}
      {entry.kind === 'changed' && (
        <table>
          <thead className="b24-hidden">
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.after}</th>
              <th scope="col">{t.record.bringBack}</th>
            </tr>
          </thead>
          <tbody>
            {entry.fields.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{fields.name(field)}</th>
                <td>
                  <del>{value(field, before)}</del>
                </td>
                <td>
                  <ins>{value(field, after)}</ins>
                </td>
                <td>
                  <button
                    type="button"
                    className="b24-link"
                    aria-label={t.record.bringBackField(fields.name(field), value(field, before))}
                    onClick={() => props.onBringBack(entry, field)}
                  >
                    {t.record.bringBack}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}

/** `Avtale: PressReader` → `PressReader`: the field says what kind it is. */
function bare(title: string): string {
  return title.slice(title.indexOf(': ') + 1).trim();
}

/** A part of the record, as it was where it is gone; null for the record itself. */
function partRef(entry: RecordEntry, table: ContentTableName): RecordRef | null {
  if (entry.table === table) return null;
  return { table: entry.table, key: entry.key, ...(entry.kind === 'removed' && { past: recordBefore(entry) }) };
}

/** The records that stand as values in some fields. */
function namedIn(
  table: ContentTableName,
  fields: readonly { readonly field: string; readonly before: string; readonly after: string }[],
): RecordRef[] {
  return fields.flatMap(({ field, before, after }) => {
    const target = referenced(table, field);
    if (target === null || !isContentTable(target)) return [];
    return [before, after].filter(Boolean).map((key) => ({ table: target, key }));
  });
}
