import type { WorkbenchSide } from '#domain/workbench/agreement-workbench.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { FigureBlock } from '#ui/figure-block.tsx';

/** One scope's agreement reduction, whether it supports the claim, and what would have to be true for it to. */
export function ClaimCard(props: { side: WorkbenchSide; name: string; onAsk(): void }) {
  const { workbench: t, overview, common } = useTexts();
  const { number, percent } = useFormats();
  const { reduction, basis, claim } = props.side;
  const claimed = percent(claim.claim, 0);
  const without = basis.reductionWithoutAssumed;
  return (
    <section className="b24-card b24-savings-side" data-verdict={claim.verdict}>
      <FigureBlock
        label={props.name}
        {...(without !== null && basis.assumedEnded > 0 && { aside: overview.withoutAssumed(percent(without)) })}
        value={reduction === null ? null : percent(reduction)}
        unit="%"
        suffix={reduction === null ? null : t.fromTo(number(basis.before), number(basis.after))}
        missing={common.missingBasis}
        basis={t.verdicts[claim.verdict](claimed)}
        onBasis={props.onAsk}
      />
      {claim.mostAfter !== null && (
        <div className="b24-savings-needed">
          <h3>{t.needed}</h3>
          <ul>
            <li>{t.mostAfter(number(claim.mostAfter), number(basis.before), claimed)}</li>
            {claim.tooMany > 0 && <li>{t.tooMany(number(claim.tooMany))}</li>}
            {claim.assumedNeeded !== null && claim.assumedNeeded > 0 && (
              <li>{t.assumedNeeded(number(claim.assumedNeeded), number(basis.assumedEnded))}</li>
            )}
            {claim.verdict === 'holds' && basis.assumedEnded > 0 && <li>{t.evenWithout}</li>}
            {basis.assumedEnded > 0 && <li>{t.assumedHelp(number(basis.assumedEnded))}</li>}
            {basis.collaboration === 1 && <li>{t.collaboration}</li>}
            {basis.notDistributed.length > 0 && (
              <li>{t.notDistributed(number(basis.notDistributed.reduce((sum, { records }) => sum + records, 0)))}</li>
            )}
          </ul>
        </div>
      )}
    </section>
  );
}
