import { Checkbox, Select } from '@digdir/designsystemet-react';
import type { Answer } from '#domain/mapping/question.ts';
import type { ColumnRole, MappedColumn } from '#domain/mapping/table-mapping.ts';
import { useSession } from '#features/session/index.ts';
import type { UsageTable } from '#workers/client.ts';
import { ROLE_CHOICES, roleChoice, roleOf } from './role-choices.ts';

/** The first rows of the file, each column under what it is taken for. */
export function TablePreview(props: {
  table: UsageTable;
  onRole(column: MappedColumn, role: ColumnRole): void;
  onAnswer(answer: Answer): void;
  onCountRows(counts: boolean): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.mappingWizard;
  const { columns, sample, rowCount, mapping } = props.table;
  const hasCounts = columns.some(({ mapped }) => mapped.role.kind === 'count');
  const countsRows = mapping.eachRowIsOne === true && !hasCounts;
  const hasDates = columns.some(({ mapped }) => mapped.role.kind === 'month');
  return (
    <section>
      <h3>{t.columns}</h3>
      <div className="b24-wizard-table" tabIndex={0} role="region" aria-label={t.columns}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map(({ letter, heading }) => (
                <th key={letter} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
            <tr>
              <td />
              {columns.map(({ letter, heading, label, mapped, isFirst, hasBlanks }) => (
                <td key={letter} data-role={mapped.role.kind}>
                  {isFirst ? (
                    <Select
                      aria-label={t.whatIs(heading)}
                      value={roleChoice(mapped.role)}
                      onChange={(event) => {
                        const choice = ROLE_CHOICES.find((known) => known === event.target.value);
                        if (choice) props.onRole(mapped, roleOf(choice, label));
                      }}
                    >
                      {ROLE_CHOICES.map((choice) => (
                        <Select.Option key={choice} value={choice}>
                          {t.roles[choice]}
                        </Select.Option>
                      ))}
                    </Select>
                  ) : (
                    <span className="b24-soft">{t.sameAsFirst}</span>
                  )}
                  {isFirst && hasBlanks && (
                    <Checkbox
                      data-size="sm"
                      label={t.blankIsAbove}
                      value={letter}
                      checked={mapped.blanks === 'asAbove'}
                      onChange={({ target }) =>
                        props.onAnswer({ kind: 'blanks', column: mapped, blanks: target.checked ? 'asAbove' : 'asIs' })
                      }
                    />
                  )}
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {columns.map(({ letter }, at) => (
                  <td key={letter} className={cells[at]?.isAbove ? 'b24-wizard-above' : undefined}>
                    {cells[at]?.text}
                    {cells[at]?.isAbove && <span className="b24-hidden"> {t.fromAbove}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="b24-wizard-below b24-source">
        <span>{[t.rowsInAll(formats.number(rowCount)), countsRows && t.rowsCounted].filter(Boolean).join('. ')}</span>
        {hasDates && !hasCounts && (
          <button type="button" className="b24-text-button" onClick={() => props.onCountRows(!countsRows)}>
            {countsRows ? t.notEachRow : t.eachRow}
          </button>
        )}
      </div>
    </section>
  );
}
