import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { type CostSplit, type CostSplitScenario, SPLIT_KEYS } from '#domain/budget/cost-split.ts';
import { ore } from '#domain/model/brands.ts';
import { useSession } from '#features/session/index.ts';
import { formatKroner, parseKroner, parsePercent, valueOrNull } from '#ui/form/index.ts';
import { QuickField } from '../quick-field.tsx';
import { QuickSelect } from '../quick-select.tsx';
import type { SplitDraft } from './split-draft.ts';

/** What the split is made of: total, key, the part that is alike, whose numbers. */
export function SplitControls(props: {
  draft: SplitDraft;
  /** Years with numbers for every county, newest first. */
  years: readonly number[];
  saved: CostSplitScenario | null;
  onChange(changes: Partial<CostSplit>, tag?: string): void;
  onPriceYear(year: number): void;
  onRename(name: string): void;
}) {
  const { texts, formats } = useSession();
  const { budget: t } = texts;
  const { draft, years, saved, onChange } = props;
  const { split } = draft;
  const sliderId = useId();
  const setFraction = (fraction: number) => onChange({ equalFraction: fraction }, 'split:fraction');
  return (
    <section className="b24-card b24-split-controls" aria-label={t.split.controls}>
      {saved && (
        <QuickField
          label={t.name}
          text={saved.name}
          problem={(text) => (text.trim() === '' ? t.problems.name : null)}
          onWrite={(text) => props.onRename(text.trim())}
        />
      )}
      <QuickField
        label={t.split.total}
        text={formatKroner(split.totalOre)}
        suffix="kr"
        size={12}
        numeric
        problem={(text) => (wholeKronerOf(text) === null ? t.problems.wholeKroner : null)}
        onWrite={(text) => onChange({ totalOre: ore(wholeKronerOf(text) ?? split.totalOre) })}
      />
      <Fieldset className="b24-split-keys">
        <Fieldset.Legend>{t.split.key}</Fieldset.Legend>
        {SPLIT_KEYS.map((key) => (
          <Radio
            key={key}
            name="split-key"
            value={key}
            label={t.split.keys[key]}
            checked={split.key === key}
            onChange={() => onChange({ key })}
          />
        ))}
      </Fieldset>
      {split.key === 'equal_population' && (
        <div className="b24-split-fraction">
          <label htmlFor={sliderId}>{t.split.fractionSlider}</label>
          <input
            id={sliderId}
            type="range"
            min={0}
            max={100}
            step={1}
            value={Math.round(split.equalFraction * 100)}
            aria-valuetext={`${formats.percent(split.equalFraction, 0)} %`}
            onChange={(event) => setFraction(Number(event.target.value) / 100)}
          />
          <QuickField
            label={t.split.fraction}
            text={formats.percent(
              split.equalFraction,
              Number.isInteger(Math.round(split.equalFraction * 1000) / 10) ? 0 : 1,
            )}
            suffix="%"
            size={5}
            numeric
            problem={(text) => (fractionOf(text) === null ? t.problems.share : null)}
            onWrite={(text) => setFraction(fractionOf(text) ?? split.equalFraction)}
          />
        </div>
      )}
      {split.key === 'custom' && <p className="b24-soft b24-small">{t.split.weightsHelp}</p>}
      <QuickSelect
        label={t.split.numbersOf}
        value={String(split.year)}
        choices={[...new Set([...years, split.year])].map((year) => ({ value: String(year), text: `1.1.${year}` }))}
        onChoose={(year) => onChange({ year: Number(year) })}
      />
      <QuickField
        label={t.split.priceYear}
        text={String(draft.priceYear)}
        size={5}
        numeric
        problem={(text) => (/^20\d\d$/.test(text.trim()) ? null : t.problems.year)}
        onWrite={(text) => props.onPriceYear(Number(text))}
      />
    </section>
  );
}

/** Whole kroner above 0, as øre. */
function wholeKronerOf(text: string): number | null {
  const amount = valueOrNull(parseKroner(text));
  return amount !== null && amount > 0 && amount % 100 === 0 ? amount : null;
}

function fractionOf(text: string): number | null {
  const fraction = valueOrNull(parsePercent(text));
  return fraction === null || fraction < 0 || fraction > 1 ? null : fraction;
}
