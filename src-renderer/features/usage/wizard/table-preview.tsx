import { Select } from '@digdir/designsystemet-react';
import type { ColumnRole, MappedColumn } from '#domain/mapping/table-mapping.ts';
import { useSession } from '#features/session/index.ts';
import type { UsageTable } from '#workers/client.ts';
import { ROLE_CHOICES, roleChoice, roleOf } from './role-choices.ts';

/** The first rows of the file, each column under what it is taken for. */
export function TablePreview(props: { table: UsageTable; onRole(column: MappedColumn, role: ColumnRole): void }) {
  const { texts, formats } = useSession();
  const t = texts.mappingWizard;
  const { columns, sample, rowCount } = props.table;
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
              {columns.map(({ letter, heading, label, mapped, isFirst }) => (
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
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {columns.map(({ letter }, at) => (
                  <td key={letter}>{cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="b24-source">{t.rowsInAll(formats.number(rowCount))}</p>
    </section>
  );
}
