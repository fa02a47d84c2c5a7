import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import type { ServiceSums } from '#domain/joining/joining-sums.ts';
import { ore } from '#domain/model/brands.ts';
import { thousandKroner } from '#domain/money/thousand-kroner.ts';
import { useFormats, useTexts } from '#features/session/index.ts';

/** Each service: how many say yes, what it comes to, and how the answers so far have moved it from last year. */
export function EffectTable(props: {
  grid: JoiningGrid;
  sums: readonly ServiceSums[];
  total: ServiceSums;
  /** Paid last year for services without an offer this year. */
  leftOre: number;
  /** @param service its place among those on offer; null for the sum of all */
  onAsk(sums: ServiceSums, service: number | null): void;
}) {
  const { grid, sums, total, leftOre } = props;
  const { joining } = useTexts();
  const t = joining.effect;
  const { number: n } = useFormats();
  const thousand = (amount: number) => thousandKroner(ore(amount));
  const signed = (amount: number) => (thousand(amount) > 0 ? `+${n(thousand(amount))}` : n(thousand(amount)));
  const asked = (name: string, column: string, text: string, of: ServiceSums, service: number | null) => (
    <td>
      <button
        type="button"
        className="b24-asked"
        aria-label={`${name}, ${column}: ${text}`}
        onClick={() => props.onAsk(of, service)}
      >
        {text}
      </button>
    </td>
  );
  return (
    <table className="b24-effect-table">
      <caption>{t.perService}</caption>
      <thead>
        <tr>
          <th scope="col">{t.service}</th>
          <th scope="col">{joining.answers.yes}</th>
          <th scope="col">{t.now}</th>
          <th scope="col">{t.change}</th>
        </tr>
      </thead>
      <tbody>
        {grid.services.map((service, index) => {
          const sum = sums[index];
          return (
            sum && (
              <tr key={service.agreementId}>
                <th scope="row">{service.name}</th>
                <td>{n(sum.yes)}</td>
                {asked(service.name, t.now, n(thousand(sum.paidOre)), sum, index)}
                {asked(service.name, t.change, signed(sum.paidOre - sum.lastYearOfAnswered.paidOre), sum, index)}
              </tr>
            )
          );
        })}
        {leftOre !== 0 && (
          <tr title={grid.notOffered.map(({ name }) => name).join(', ')}>
            <th scope="row">{t.notOffered}</th>
            <td />
            <td>0</td>
            <td>{signed(-leftOre)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.sum}</th>
          <td>{n(total.yes)}</td>
          {asked(t.sum, t.now, n(thousand(total.paidOre)), total, null)}
          {asked(t.sum, t.change, signed(total.paidOre - total.lastYearOfAnswered.paidOre - leftOre), total, null)}
        </tr>
      </tfoot>
    </table>
  );
}
