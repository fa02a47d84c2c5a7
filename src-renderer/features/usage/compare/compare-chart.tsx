import type { UseComparison } from '#domain/usage/compare-use.ts';
import type { ComparedUse } from '#domain/usage/compared-use.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { ChartFrame } from '#ui/charts/chart-frame.tsx';
import { RankedBars } from '#ui/charts/ranked-bars.tsx';
import { monthsText, sourceText, subtitleText, valueText, wholePerThousand } from './compare-texts.ts';
import type { CompareChoices } from './kept-choices.ts';
import { comparisonMessage } from './message.ts';
import { allocatedOf, barNames, isWhole, ranked, rankedBy, shownBars } from './ranking.ts';

/** The highest side by side, each with what its figure rests on. */
export function CompareChart(props: {
  comparison: UseComparison;
  show: CompareChoices['show'];
  /** The county of the top bar; null for the country. */
  ownId: string | null;
  /** Rows picked in the table: drawn as ours. */
  picked: ReadonlySet<string>;
  onAsk(row: ComparedUse): void;
}) {
  const { texts, formats } = useSession();
  const { sample } = useDataset();
  const { compare: t, charts, common } = texts;
  const { comparison, show, ownId, picked } = props;
  const { rows, year, by } = comparison;
  const own = picked.size > 0 ? picked : new Set(by === 'county' && ownId !== null ? [ownId] : []);
  const order = ranked(rows, show);
  const drawn = shownBars(order, own);
  const names = barNames(drawn);
  const bars = drawn.map((row) => {
    const value = rankedBy(row, show);
    return {
      id: row.id,
      label: names.get(row.id) ?? row.name,
      value,
      allocated: allocatedOf(row, show),
      text: value === null ? withoutValue(row) : valueText(value, show, formats),
      note: value === null || isWhole(row) ? '' : monthsText(row, texts, formats),
      ours: own.size === 0 || own.has(row.id),
    };
  });
  const title = comparisonMessage(comparison, show, ownId, texts, formats);
  const subtitle = subtitleText(comparison, show, texts);
  return (
    <ChartFrame
      title={title}
      subtitle={drawn.length < rows.length ? `${subtitle}. ${shownText()}` : subtitle}
      source={sourceText(comparison, drawn, show, texts, formats)}
      alt={`${title}. ${bars.map(({ label, text, note }) => `${label}: ${[text, note].filter(Boolean).join(', ')}`).join('; ')}`}
      mark={sample ? common.sampleData : null}
      empty={bars.some(({ value }) => value !== null) ? null : t.noBasis}
      prices="none"
      texts={charts}
      table={{
        head: [
          by === 'county' ? t.table.county : t.table.library,
          t.table.uses(year),
          t.table.perThousand,
          t.table.months,
        ],
        rows: drawn.map((row) => [
          names.get(row.id) ?? row.name,
          row.uses === null ? withoutValue(row) : formats.number(row.uses),
          row.perThousand === null ? withoutValue(row) : valueText(row.perThousand, 'perThousand', formats),
          row.libraries === 0 ? t.notTaking : monthsText(row, texts, formats),
        ]),
        ask: (at) => {
          const row = drawn[at];
          return row && row.uses !== null ? () => props.onAsk(row) : null;
        },
      }}
    >
      <RankedBars bars={bars} line={wholeLine()} />
    </ChartFrame>
  );

  function shownText(): string {
    const areHighest = drawn.every((row, i) => row === order[i]);
    return (areHighest ? t.subtitle.highest : t.subtitle.some)(drawn.length, formats.number(rows.length));
  }

  function withoutValue(row: ComparedUse): string {
    if (row.libraries === 0) return t.notTaking;
    return row.uses === null ? t.missing : t.noBasis;
  }

  function wholeLine() {
    const whole = wholePerThousand(comparison, show);
    if (whole === null) return null;
    const value = valueText(whole, show, formats);
    const { scope } = comparison;
    return { value: whole, label: scope.kind === 'country' ? t.wholeCountry(value) : t.whole(scope.name, value) };
  }
}
