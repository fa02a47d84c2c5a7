import type { ContentTableName } from '#domain/sync/content-tables.ts';
import { fieldText, valueColumns } from '#domain/sync/field-text.ts';
import { referenced } from '#domain/sync/record-name.ts';
import { useFieldTexts, useRecordNames } from '#features/central/index.ts';
import { useTexts } from '#features/session/index.ts';

/** What stands in a record now, and who wrote it: also what was written before the history began. */
export function StandingValues(props: {
  table: ContentTableName;
  record: object;
  writers: ReadonlyMap<string, string>;
}) {
  const { table, record, writers } = props;
  const { history: t } = useTexts();
  const fields = useFieldTexts();
  const known = valueColumns(table)
    .map((field) => ({ field, text: fieldText(table, record, field) ?? '', target: referenced(table, field) }))
    .filter(({ text }) => text !== '');
  const nameOf = useRecordNames(known.flatMap(({ target, text }) => (target ? [{ table: target, key: text }] : [])));
  return (
    <details className="b24-history-now">
      <summary>{t.record.now}</summary>
      <p className="b24-soft b24-small">{t.record.nowHelp}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.record.value}</th>
            <th scope="col">{t.record.writtenBy}</th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ field, text, target }) => {
            const writer = writers.get(field);
            const names = target ? { [text]: nameOf(target, text).replace(/^[^:]*: /, '') } : {};
            return (
              <tr key={field}>
                <th scope="row">{fields.name(field)}</th>
                <td>{fields.value(table, field, text, names)}</td>
                <td>{writer ? fields.writer(writer) : t.record.unknownWriter}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
