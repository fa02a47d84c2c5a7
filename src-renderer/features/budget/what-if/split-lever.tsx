import { type CostSplit, SPLIT_KEYS, type SplitKey } from '#domain/budget/cost-split.ts';
import { ore } from '#domain/model/brands.ts';
import { useSession } from '#features/session/index.ts';
import { QuickField } from '../quick-field.tsx';
import { QuickSelect } from '../quick-select.tsx';
import type { LeverProps } from './levers.tsx';
import { parseMillions } from './parse-millions.ts';

const ID = 'split';
/** A tenth of a million kroner, in øre. */
const STEP = 10_000_000;

/** What if the running cost, or the key that splits it, is another. */
export function SplitLever({ whatIf, starting }: LeverProps & { starting: { split: CostSplit; priceYear: number } }) {
  const { texts, formats } = useSession();
  const { budget: t } = texts;
  const asked = whatIf.find('split', ID);
  const split = asked?.split ?? starting.split;
  const millions = (totalOre: number) => formats.number(totalOre / 100_000_000, 2).replace(/0$/, '');
  const set = (change: Partial<CostSplit>, tag?: string) => {
    const next = { ...split, ...change };
    const isAsBefore = next.totalOre === starting.split.totalOre && next.key === starting.split.key;
    if (isAsBefore) whatIf.remove(ID, tag);
    else whatIf.ask({ kind: 'split', split: next, priceYear: starting.priceYear }, tag);
  };
  const setTotal = (totalOre: number) => {
    if (totalOre > 0) set({ totalOre: ore(totalOre) }, 'split:total');
  };
  const isTotalChanged = split.totalOre !== starting.split.totalOre;
  return (
    <div className="b24-lever b24-lever-row">
      <QuickSelect
        label={t.whatIf.operatingTotal}
        aside={t.whatIf.was(millions(starting.split.totalOre))}
        value={split.key}
        changed={split.key !== starting.split.key}
        choices={SPLIT_KEYS.filter((key) => key !== 'custom' || starting.split.key === 'custom').map((key) => ({
          value: key,
          text: t.split.keys[key],
        }))}
        onChoose={(key) => set({ key: key as SplitKey })}
      />
      <QuickField
        label={t.whatIf.operatingMillions}
        text={millions(split.totalOre)}
        size={4}
        numeric
        changed={isTotalChanged}
        step={{
          down: t.whatIf.lower,
          up: t.whatIf.higher,
          take: (direction) => setTotal(split.totalOre + direction * STEP),
        }}
        problem={(text) => (parseMillions(text) === null ? t.problems.millions : null)}
        onWrite={(text) => setTotal(parseMillions(text) ?? split.totalOre)}
      />
    </div>
  );
}
