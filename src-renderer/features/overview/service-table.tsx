import type { OverviewSummary } from '#domain/overview/overview-summary.ts';
import { useFormats, useTexts } from '#features/session/index.ts';

/** Cost per use and coverage of every service that someone in the scope takes part in or uses. */
export function ServiceTable({ overview }: { overview: OverviewSummary }) {
  const { overview: t, common } = useTexts();
  const { number, kroner, kronerExact, percent } = useFormats();
  const rows = overview.services.filter(
    ({ costPerUse, coverage, use }) =>
      costPerUse.basis.participations > 0 ||
      coverage.basis.municipalitiesCovered > 0 ||
      use.months.some((month) => month.uses !== null),
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
                  <td>{uses === null ? missing : number(uses)}</td>
                  <td>{paidOre === null ? missing : kroner(paidOre)}</td>
                  <td>{costPerUse.value === null ? missing : kronerExact(costPerUse.value)}</td>
                  <td>
                    {number(monthsWithUsage)} / {number(monthsWithUsage + missingMonths)}
                  </td>
                  <td>{coverage.value === null ? missing : percent(coverage.value)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
