import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { COMPARED_SUMS, type ComparedAmount, type ComparedScenarios } from '#domain/budget/compare-scenarios.ts';
import { ore } from '#domain/model/brands.ts';
import { useSession } from '#features/session/index.ts';
import { lineLabel } from '../line-label.ts';
import { amountText, changeText, type MoneyUnit } from '../money-unit.ts';
import type { ComparedRow } from './compared-origin.ts';

/** Every line of the alternatives side by side, and what each differs from the first. */
export function CompareTable(props: {
  comparison: ComparedScenarios;
  scenarios: readonly BudgetScenario[];
  years: readonly number[];
  year: number | null;
  unit: MoneyUnit;
  onAsk(scenario: BudgetScenario, row: ComparedRow, label: string): void;
}) {
  const { texts } = useSession();
  const { budget: t } = texts;
  const { comparison, scenarios, unit } = props;
  const when = props.year === null ? `${props.years[0]}–${props.years.at(-1)}` : String(props.year);
  const row = (key: string, label: string, amounts: readonly ComparedAmount[], of: ComparedRow) => (
    <tr key={key} data-sum={'sum' in of ? of.sum : undefined}>
      <th scope="row">{label}</th>
      {scenarios.map((scenario, i) => (
        <Amount
          key={scenario.id}
          amount={amounts[i]}
          first={i === 0 ? undefined : amounts[0]}
          unit={unit}
          label={`${label}, ${scenario.name}`}
          onAsk={() => props.onAsk(scenario, of, label)}
        />
      ))}
    </tr>
  );
  return (
    // It scrolls by itself where there are many or the window is narrow.
    <section className="b24-card b24-compared" aria-label={t.compare.table(when)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.compare.table(when)}</th>
            {scenarios.map(({ id, name }) => (
              <th key={id} scope="col" className="b24-number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.lines.map(({ line, amounts }) => row(line.id, lineLabel(line, t), amounts, { lineId: line.id }))}
        </tbody>
        <tfoot>
          {COMPARED_SUMS.map((sum) => {
            const amounts = comparison.sums[sum];
            const shown = sum === 'compensation' ? amounts.map(negative) : amounts;
            return row(sum, t.sums[sum === 'net' ? 'total' : sum], shown, { sum });
          })}
        </tfoot>
      </table>
      <p className="b24-source">
        {t.units[unit]}. {t.compare.note}
      </p>
    </section>
  );
}

function negative(amount: ComparedAmount): ComparedAmount {
  return amount.kind === 'amount' ? { kind: 'amount', ore: ore(-amount.ore) } : amount;
}

function Amount(props: {
  amount: ComparedAmount | undefined;
  first: ComparedAmount | undefined;
  unit: MoneyUnit;
  label: string;
  onAsk(): void;
}) {
  const { texts, formats } = useSession();
  const { budget: t, common } = texts;
  const { amount, first, unit } = props;
  if (amount?.kind !== 'amount') {
    const words = { absent: t.compare.absent, noBasis: common.missing, outside: t.compare.outside };
    return <td className="b24-number b24-soft">{amount ? words[amount.kind] : ''}</td>;
  }
  const difference = first?.kind === 'amount' ? ore(amount.ore - first.ore) : ore(0);
  return (
    <td className="b24-number">
      {difference !== 0 && <small>{changeText(difference, unit, formats)}</small>}{' '}
      <button
        type="button"
        className="b24-asked"
        aria-label={`${props.label}: ${amountText(amount.ore, unit, formats)}`}
        onClick={props.onAsk}
      >
        {amountText(amount.ore, unit, formats)}
      </button>
    </td>
  );
}
