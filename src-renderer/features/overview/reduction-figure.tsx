import { CASE_CLAIM } from '#domain/documents/attachment-options.ts';
import type { ReductionSummary } from '#domain/overview/overview-summary.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { FigureBlock } from '#ui/figure-block.tsx';
import './reduction-figure.css';

/** Agreement reduction with its before and after counts, and a bar that parts documented, assumed and remaining. */
export function ReductionFigure(props: { reduction: ReductionSummary; onBasis(): void }) {
  const { overview: t, common } = useTexts();
  const formats = useFormats();
  const { value, basis } = props.reduction;
  const n = (count: number) => formats.number(count);
  const without = basis.reductionWithoutAssumed;
  return (
    <FigureBlock
      label={t.reduction}
      {...(without !== null && basis.assumedEnded > 0 && { aside: t.withoutAssumed(formats.percent(without)) })}
      value={value === null ? null : formats.percent(value)}
      unit="%"
      suffix={value === null ? null : t.fromTo(n(basis.before), n(basis.after))}
      missing={common.missingBasis}
      basis={value === null ? t.noReduction : verdict(value, without, t)}
      onBasis={props.onBasis}
    >
      {value !== null && <ReductionBar reduction={props.reduction} />}
    </FigureBlock>
  );
}

function verdict(
  value: number,
  without: number | null,
  t: { claimMet: string; claimMetAssumed: string; claimNotMet: string },
): string {
  if (value < CASE_CLAIM.reduction) return t.claimNotMet;
  return without !== null && without < CASE_CLAIM.reduction ? t.claimMetAssumed : t.claimMet;
}

function ReductionBar({ reduction }: { reduction: ReductionSummary }) {
  const { overview: t } = useTexts();
  const formats = useFormats();
  const { before, after, assumedEnded } = reduction.basis;
  // More agreements than before leaves nothing ended to draw.
  const left = Math.min(after, before);
  const documented = Math.max(before - left - assumedEnded, 0);
  const assumed = before - left - documented;
  const share = (count: number) => `${(count / before) * 100}%`;
  const n = (count: number) => formats.number(count);
  return (
    <div className="b24-reduction">
      <p className="b24-reduction-claim" style={{ right: `${(1 - CASE_CLAIM.reduction) * 100}%` }}>
        {t.claim(formats.percent(CASE_CLAIM.reduction, 0))}
      </p>
      <div className="b24-reduction-bar" aria-hidden="true">
        <span className="b24-reduction-documented" style={{ width: share(documented) }} />
        <span className="b24-reduction-assumed" style={{ width: share(assumed) }} />
        <span className="b24-reduction-left" style={{ width: share(left) }} />
        <span className="b24-reduction-line" style={{ left: `${CASE_CLAIM.reduction * 100}%` }} />
      </div>
      <div className="b24-reduction-labels">
        <span>{t.endedDocumented(n(documented))}</span>
        {assumed > 0 && <span>{t.endedAssumed(n(assumed))}</span>}
        <span>{t.remaining(n(after))}</span>
      </div>
    </div>
  );
}
