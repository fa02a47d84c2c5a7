import type { Ore } from '#domain/model/brands.ts';
import { useSession } from '#features/session/index.ts';
import { amountText, type MoneyUnit } from '../money-unit.ts';

/**
 * One number of the plan: as it is, or (where a question changes it) struck through with the new one beside it.
 * `undefined` is a line that is not there; null has no basis and says so.
 */
export function YearNumber(props: { before: Ore | null | undefined; after: Ore | null | undefined; unit: MoneyUnit }) {
  const { texts, formats } = useSession();
  const { budget: t, common } = texts;
  const { before, after, unit } = props;
  const text = (ore: Ore | null) =>
    ore === null ? <span className="b24-plan-missing">{common.missing}</span> : amountText(ore, unit, formats);
  if (before === after) return before === undefined ? null : text(before);
  return (
    <>
      {before !== undefined && (
        <del>
          <span className="b24-hidden">{t.whatIf.before} </span>
          {text(before)}
        </del>
      )}{' '}
      {after !== undefined && (
        <ins>
          <span className="b24-hidden">{t.whatIf.now} </span>
          {text(after)}
        </ins>
      )}
    </>
  );
}
