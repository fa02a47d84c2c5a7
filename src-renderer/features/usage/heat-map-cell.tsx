import type { MonthOfUse } from '#domain/usage/monthly-use.ts';
import type { ReleaseBreak } from '#domain/usage/release-breaks.ts';
import type { Unusual } from '#domain/usage/spikes.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { GapKind } from './heat-map-marks.ts';
import { HeatSign } from './heat-map-sign.tsx';

const STEPS = 5;

/** One month of a service: its number, or why there is none, and what is to be said of it. */
export function HeatCell(props: {
  month: MonthOfUse;
  /** The highest of the row, which the colours are scaled by. */
  max: number;
  gap: GapKind;
  mark: Unusual | null;
  /** Counted by another release than the month before it. */
  newRelease: ReleaseBreak | null;
  /** `row-column`, by which the keys find it. */
  position: string;
  tabIndex: 0 | -1;
  onFocus(): void;
  onPick(): void;
}) {
  const { usage: t, compare } = useTexts();
  const { number } = useFormats();
  const { month, max, gap, mark, newRelease } = props;
  const { uses, allocatedUses } = month;
  const gapText = {
    missing: t.missing,
    unknown: compare.heat.unknownCell,
    notMember: compare.notTaking,
    leftOut: compare.heat.leftOutCell,
  }[gap];
  const said = [
    ...(allocatedUses > 0 ? [compare.heat.allocated] : []),
    ...(newRelease ? [compare.heat.breakCell(newRelease.from, newRelease.to)] : []),
    ...(mark ? [compare.unusual.comparedWith(compare.unusual[mark.kind], number(mark.mean))] : []),
  ];
  return (
    <td className="b24-heat-cell">
      <button
        type="button"
        data-cell={props.position}
        data-step={uses === null ? gap : Math.min(Math.floor((uses / max) * STEPS), STEPS - 1)}
        data-allocated={allocatedUses > 0 || undefined}
        data-break={newRelease !== null || undefined}
        tabIndex={props.tabIndex}
        onFocus={props.onFocus}
        onClick={() => (uses !== null || gap === 'unknown' || gap === 'leftOut') && props.onPick()}
      >
        {mark && <HeatSign kind={mark.kind} />}
        {uses === null ? gapText : number(uses)}
        {said.length > 0 && <span className="b24-hidden"> {said.join(', ')}</span>}
      </button>
    </td>
  );
}
