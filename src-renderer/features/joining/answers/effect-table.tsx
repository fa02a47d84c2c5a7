import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import type { ServiceSums } from '#domain/joining/joining-sums.ts';
import { ore } from '#domain/model/brands.ts';
import { thousandKroner } from '#domain/money/thousand-kroner.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { Asked } from '#ui/provenance/asked.tsx';

/** Each service: how many say yes, what it comes to, and how the answers so far have moved it from last year. */
export function EffectTable(props: {
  grid: JoiningGrid;
  sums: readonly ServiceSums[];
  total: ServiceSums;
  /** Paid last year for services without an offer this year. */
  leftOre: number;
  /** @param service its place among those on offer; null for the sum of all */
  onAsk(sums: ServiceSums, service: number | null): void;
  /** Where what was paid for services without an offer comes from. */
  onAskLeft(): void;
}) {
  const { grid, sums, total, leftOre } = props;
  const { joining } = useTexts();
  const t = joining.effect;
  const { number: n } = useFormats();
  const thousand = (amount: number) => thousandKroner(ore(amount));
  const signed = (amount: number) => (thousand(amount) > 0 ? `+${n(thousand(amount))}` : n(thousand(amount)));
  const asked = (name: string, column: string, text: string, of: ServiceSums, service: number | null) => (
    <td>
      <Asked label={`${name}, ${column}`} text={text} onAsk={() => props.onAsk(of, service)} />
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
                {asked(service.name, joining.answers.yes, n(sum.yes), sum, index)}
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
            <td>
              <Asked label={`${t.notOffered}, ${t.change}`} text={signed(-leftOre)} onAsk={props.onAskLeft} />
            </td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.sum}</th>
          {asked(t.sum, joining.answers.yes, n(total.yes), total, null)}
          {asked(t.sum, t.now, n(thousand(total.paidOre)), total, null)}
          {asked(t.sum, t.change, signed(total.paidOre - total.lastYearOfAnswered.paidOre - leftOre), total, null)}
        </tr>
      </tfoot>
    </table>
  );
}
