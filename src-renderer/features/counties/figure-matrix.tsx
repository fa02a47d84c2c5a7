import type { CountyRow } from '#domain/counties/counties-side-by-side.ts';
import { useSession } from '#features/session/index.ts';
import { type Measure, measured, numberText, ranks, rankText, valueText } from './measures.ts';

/** Services down, counties across; each number opens to what it rests on, and the best of a line is marked. */
export function FigureMatrix(props: {
  rows: readonly CountyRow[];
  names: ReadonlyMap<string, string>;
  measure: Measure;
  ownId: string;
  onAsk(row: CountyRow, place: number): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.counties;
  const { rows, names, measure } = props;
  const all = (rows[0]?.services ?? []).map(({ serviceId }, place) => ({ serviceId, place }));
  const hasBasis = (place: number) => rows.some((row) => measured(row, place, measure).value !== null);
  const services = all.filter(({ place }) => hasBasis(place));
  const without = all.filter(({ place }) => !hasBasis(place)).map(({ serviceId }) => names.get(serviceId) ?? serviceId);
  return (
    // Scrolls by itself where the window is narrow, so it must be reachable by keyboard.
    <section className="b24-card b24-counties-matrix" aria-label={t.measures[measure]} tabIndex={0}>
      <table>
        <caption>
          {t.measures[measure]}
          {t.units[measure] && `, ${t.units[measure]}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.service}</th>
            {rows.map((row) => (
              <th key={row.countyId} scope="col" data-own={row.countyId === props.ownId || undefined}>
                {row.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map(({ serviceId, place }) => {
            const placed = ranks(rows, place, measure);
            return (
              <tr key={serviceId}>
                <th scope="row">{names.get(serviceId) ?? serviceId}</th>
                {rows.map((row) => {
                  const { value, incomplete } = measured(row, place, measure);
                  const rank = placed.get(row.countyId);
                  const own = row.countyId === props.ownId || undefined;
                  const known = value === null ? texts.common.missingBasis : valueText(measure, value, t, formats);
                  return (
                    <td
                      key={row.countyId}
                      data-own={own}
                      className={value === null ? 'b24-soft' : undefined}
                      data-best={(rank?.kind === 'ranked' && rank.place === 1) || undefined}
                    >
                      <button
                        type="button"
                        className="b24-asked"
                        aria-label={`${names.get(serviceId) ?? serviceId}, ${row.name}: ${[known, value === null ? '' : rankText(rank, t)].filter(Boolean).join(', ')}`}
                        title={value === null ? known : rankText(rank, t)}
                        onClick={() => props.onAsk(row, place)}
                      >
                        {value === null ? t.none : numberText(measure, value, formats)}
                        {value !== null && incomplete && '†'}
                      </button>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="b24-source">
        {t.matrixNote} {without.length > 0 && t.withoutBasis(without)}
      </p>
    </section>
  );
}
