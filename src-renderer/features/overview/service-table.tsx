import type { Service } from '#domain/model/tables.ts';
import type { OverviewSummary } from '#domain/overview/overview-summary.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { BasisTopic } from './basis-dialog.tsx';

/** Cost per use and coverage of every service that someone in the scope takes part in or uses. */
export function ServiceTable({ overview, onAsk }: { overview: OverviewSummary; onAsk(topic: BasisTopic): void }) {
  const { overview: t, common } = useTexts();
  const { number, kroner, kronerExact, percent } = useFormats();
  const rows = overview.services.filter(
    ({ costPerUse, coverage, use }) =>
      costPerUse.basis.participations > 0 ||
      coverage.basis.municipalitiesCovered > 0 ||
      use.months.some((month) => month.uses !== null),
  );
  const cell = (kind: 'costPerUse' | 'coverage', { id, name }: Service, label: string, text: string | null) => (
    <td>
      <button
        type="button"
        className={text === null ? 'b24-asked b24-missing' : 'b24-asked'}
        aria-label={`${name}, ${label}: ${text ?? common.missingBasis}`}
        onClick={() => onAsk({ kind, serviceId: id })}
      >
        {text ?? common.missing}
      </button>
    </td>
  );
  const missing = <span className="b24-missing">{common.missing}</span>;
  return (
    <div className="b24-card b24-services">
      <h2>{t.servicesTitle}</h2>
      <p className="b24-soft b24-small">{t.servicesSubtitle(overview.year)}</p>
      <section className="b24-services-scroll" aria-label={t.servicesTitle} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.service}</th>
              <th scope="col">{t.metric}</th>
              <th scope="col">{t.uses}</th>
              <th scope="col">{t.paid}</th>
              <th scope="col">{t.perUse}</th>
              <th scope="col">{t.months}</th>
              <th scope="col">{t.covered}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ service, costPerUse, coverage }) => {
              const { metric, uses, paidOre, monthsWithUsage, missingMonths } = costPerUse.basis;
              return (
                <tr key={service.id}>
                  <th scope="row">{service.name}</th>
                  <td title={metric ?? undefined}>{metric === null ? missing : (common.metrics[metric] ?? metric)}</td>
                  {cell('costPerUse', service, t.uses, uses === null ? null : number(uses))}
                  {cell('costPerUse', service, t.paid, paidOre === null ? null : kroner(paidOre))}
                  {cell(
                    'costPerUse',
                    service,
                    t.perUse,
                    costPerUse.value === null ? null : kronerExact(costPerUse.value),
                  )}
                  {cell(
                    'costPerUse',
                    service,
                    t.months,
                    `${number(monthsWithUsage)} / ${number(monthsWithUsage + missingMonths)}`,
                  )}
                  {cell('coverage', service, t.covered, coverage.value === null ? null : percent(coverage.value))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
