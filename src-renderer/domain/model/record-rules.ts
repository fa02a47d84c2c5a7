import type { Problem } from './problem.ts';
import type { RecordOf, RecordTableName } from './tables.ts';

/** A rule between the fields of one record that it breaks: `code`, `column` and `params` as in a problem. */
export type RuleBreak = Required<Pick<Problem, 'code' | 'column'>> & Pick<Problem, 'params'>;

type Rule<T extends RecordTableName> = (record: RecordOf<T>) => RuleBreak | null;

/** What a record's own columns cannot say: the same for a file that is read and for what is written in the program. */
const RULES: { readonly [T in RecordTableName]?: readonly Rule<T>[] } = {
  participations: [
    ({ answer, paid_ore }) =>
      answer === 'yes' && paid_ore === null ? { code: 'central.paidMissing', column: 'paid_ore' } : null,
    ({ first_month, months }) =>
      first_month + months > 13
        ? { code: 'central.monthsPastYear', column: 'months', params: { first_month, months } }
        : null,
  ],
  operating_costs: [
    ({ total_ore }) =>
      total_ore % 100 === 0
        ? null
        : { code: 'central.notWholeKroner', column: 'total_ore', params: { value: total_ore } },
  ],
};

/** Tables that have such rules: the others need not be looked through. */
export function hasRules(table: RecordTableName): boolean {
  return RULES[table] !== undefined;
}

/** The rules that a record breaks, in order; none when all is well. */
export function ruleBreaks<T extends RecordTableName>(table: T, record: RecordOf<T>): readonly RuleBreak[] {
  const rules: readonly Rule<T>[] = RULES[table] ?? [];
  return rules.map((rule) => rule(record)).filter((found) => found !== null);
}
