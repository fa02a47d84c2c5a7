import { Button } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import { type Duplicate, type DuplicateTable, pairId } from '#domain/registers/duplicates.ts';
import { type Fields, fieldText, valueColumns } from '#domain/sync/field-text.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import { mergeAct } from './merge-act.ts';
import { type RecordNames, recordNames } from './record-names.ts';
import { targetOf } from './register-columns.ts';
import { columnOf, typedText } from './typed-value.ts';
import type { DuplicatesFound } from './use-duplicates.ts';
import { fieldHead } from './words.ts';

const KINDS: readonly DuplicateTable[] = ['agreements', 'organisations', 'participations', 'services', 'vendors'];

/** Records that look the same, side by side: one of them is kept, or both. */
export function DuplicatesPanel({ duplicates, acts }: { duplicates: DuplicatesFound | undefined; acts: Acts }) {
  const { agreements, registers, common } = useTexts();
  const t = registers.duplicates;
  const names = useMemo(
    () => duplicates && recordNames({ names: duplicates.tables, scope: duplicates.scope }, common.programName),
    [duplicates, common],
  );
  if (!duplicates || !names) return <p role="status">{agreements.loading}</p>;
  const byTable = Map.groupBy(duplicates.pairs, ({ table }) => table);
  return (
    <div className="b24-duplicates">
      <p className="b24-soft b24-small">{duplicates.pairs.length === 0 ? t.none : t.help}</p>
      {KINDS.map((table) => {
        const pairs = byTable.get(table) ?? [];
        if (pairs.length === 0) return null;
        return (
          <section key={table} className="b24-card" aria-label={t.kinds[table]}>
            <h2>
              {t.kinds[table]} <span className="b24-soft">{pairs.length}</span>
            </h2>
            {pairs.map((pair) => (
              <Pair key={pairId(pair)} pair={pair} duplicates={duplicates} names={names} acts={acts} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function Pair(props: { pair: Duplicate; duplicates: DuplicatesFound; names: RecordNames; acts: Acts }) {
  const { pair, duplicates, names, acts } = props;
  const { registers, recordWords } = useTexts();
  const t = registers.duplicates;
  const [keep, setKeep] = useState(pair.first);
  const [failed, setFailed] = useState(false);
  const records: readonly { readonly id: string }[] = duplicates.tables[pair.table];
  const found = [pair.first, pair.second].map((id) => records.find((record) => record.id === id) as Fields | undefined);
  const [first, second] = found;
  const fields = useDifferences(pair.table, first, second);
  const text = useShownField(pair.table, names);
  if (!first || !second) return null;
  const mergeThem = async () => {
    const made = await mergeAct(pair, keep);
    if (!made) return setFailed(true);
    await acts.act(made.act, `${registers.said.merged} ${t.moved(made.moved)}`);
  };
  const keepBoth = () =>
    void acts.act(
      { local: [{ kind: 'kept_apart', id: pairId(pair), after: { table: pair.table } }] },
      registers.said.apart,
    );
  const name = pairName(pair.table, first, names);
  return (
    <article className="b24-pair" aria-label={name}>
      <table>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {[first, second].map((record) => (
              <th key={String(record.id)} scope="col">
                <label>
                  <input
                    type="radio"
                    name={pairId(pair)}
                    checked={keep === record.id}
                    onChange={() => setKeep(String(record.id))}
                  />
                  {t.keep}
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{fieldHead(field, { t: registers, record: recordWords })}</th>
              <td>{text(first, field)}</td>
              <td>{text(second, field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {failed && (
        <p role="alert" className="b24-pair-failed">
          {t.hasUsage}
        </p>
      )}
      <div className="b24-pair-actions">
        <Button variant="secondary" onClick={() => void mergeThem()}>
          {t.merge}
        </Button>
        <Button variant="tertiary" onClick={keepBoth}>
          {t.apart}
        </Button>
      </div>
    </article>
  );
}

/** What differs between the two; the number of organisations too, since it is what they are known by. */
function useDifferences(
  table: DuplicateTable,
  first: Fields | undefined,
  second: Fields | undefined,
): readonly string[] {
  return useMemo(() => {
    if (!first || !second) return [];
    const fields = table === 'organisations' ? ['id', ...valueColumns(table)] : valueColumns(table);
    return fields.filter((field) => (fieldText(table, first, field) ?? '') !== (fieldText(table, second, field) ?? ''));
  }, [table, first, second]);
}

function pairName(table: DuplicateTable, record: Fields, names: RecordNames): string {
  if (table === 'participations') {
    const library = names.of('organisations', String(record.organisation_id));
    return `${library}, ${names.of('agreements', String(record.agreement_id))}, ${record.year}`;
  }
  return names.of(table, String(record.id));
}

/** A field as people read it. */
function useShownField(table: DuplicateTable, names: RecordNames): (record: Fields, field: string) => string {
  const { registers: t, recordWords } = useTexts();
  const formats = useFormats();
  return (record, field) => {
    const text = fieldText(table, record, field) ?? '';
    if (text === '') return t.empty;
    const target = targetOf(table, field);
    if (target) return names.of(target, text);
    const column = columnOf(table, field);
    if (column.type === 'number') return `${formats.percent(Number(text))} %`;
    return recordWords.values[field]?.[text] ?? typedText(column, text, false);
  };
}
