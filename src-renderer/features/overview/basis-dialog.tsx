import { Dialog } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { CASE_CLAIM } from '#domain/documents/attachment-options.ts';
import type { SavingsReference } from '#domain/figures/savings.ts';
import type { Overview, ServiceFigures } from '#domain/overview/overview.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import './basis-dialog.css';

export type BasisTopic = 'reduction' | 'savings' | 'costPerUse' | 'coverage';

/** "What the figure rests on": the formula with the actual numbers, and what is left out and why. */
export function BasisDialog(props: {
  topic: BasisTopic;
  overview: Overview;
  reference: SavingsReference;
  service: ServiceFigures | null;
  onClose(): void;
}) {
  const { overview: t, common } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const { topic, overview, reference, service } = props;
  return (
    <Dialog
      ref={dialog}
      className="b24-basis"
      aria-label={t.basisTitle}
      closeButton={common.close}
      onClose={props.onClose}
    >
      <h2>{t.basisTitle}</h2>
      {topic === 'reduction' && <ReductionBasis overview={overview} />}
      {topic === 'savings' && <SavingsBasis overview={overview} reference={reference} />}
      {topic === 'costPerUse' && service && <CostPerUseBasis service={service} />}
      {topic === 'coverage' && service && <CoverageBasis service={service} />}
    </Dialog>
  );
}

function ReductionBasis({ overview }: { overview: Overview }) {
  const { overview: t } = useTexts();
  const { number, percent, date } = useFormats();
  const reduction = overview.reductions.at(-1);
  if (!reduction) return null;
  const { basis, value } = reduction;
  return (
    <>
      {value !== null && (
        <Formula>{t.reductionFormula(number(basis.after), number(basis.before), percent(value))}</Formula>
      )}
      <p>{t.beforeParts(number(basis.registered), number(basis.documented), date(basis.baseline))}</p>
      <p>
        {t.afterPart(number(basis.after), date(basis.on))} {basis.collaboration === 1 && t.collaborationCounts}
      </p>
      {basis.assumedEnded > 0 && <p>{t.assumedExplained(number(basis.assumedEnded))}</p>}
      <NotDistributed count={basis.notDistributed.reduce((sum, entry) => sum + entry.records, 0)} />
      <p className="b24-source">{t.claimSource(percent(CASE_CLAIM.reduction, 0), CASE_CLAIM.caseNumber)}</p>
    </>
  );
}

function SavingsBasis({ overview, reference }: { overview: Overview; reference: SavingsReference }) {
  const { overview: t } = useTexts();
  const { number, kroner } = useFormats();
  const saved = overview.savings[reference].find((entry) => entry.year === overview.year)?.savings;
  if (!saved) return <p>{t.savingsNone}</p>;
  const { basis, value } = saved;
  const reasons = Object.entries(t.excluded)
    .map(([reason, text]) => ({ text, count: basis.excluded.filter((entry) => entry.reason === reason).length }))
    .filter(({ count }) => count > 0);
  return (
    <>
      <p>{t.savingsFormula}</p>
      <dl>
        <Pair name={t.gross} value={value ? kroner(value.grossOre) : null} />
        <Pair
          name={t.share}
          value={basis.operatingCostShareOre === null ? null : kroner(basis.operatingCostShareOre)}
        />
        <Pair name={t.net} value={value?.netOre == null ? null : kroner(value.netOre)} />
        <Pair name={t.participations} value={t.coversParticipations(number(basis.included), number(basis.total))} />
      </dl>
      {reasons.length > 0 && (
        <>
          <h3>{t.excludedTitle}</h3>
          <ul>
            {reasons.map(({ text, count }) => (
              <li key={text}>
                {number(count)}: {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <NotDistributed count={basis.notDistributed.reduce((sum, entry) => sum + entry.records, 0)} />
    </>
  );
}

function CostPerUseBasis({ service }: { service: ServiceFigures }) {
  const { overview: t } = useTexts();
  const { number, kroner } = useFormats();
  const { basis, value } = service.costPerUse;
  return (
    <>
      {value !== null && basis.paidOre !== null && basis.uses !== null && (
        <Formula>{t.costPerUseFormula(kroner(basis.paidOre), number(basis.uses))}</Formula>
      )}
      <dl>
        <Pair name={t.service} value={service.service.name} />
        <Pair name={t.metric} value={basis.metric} />
        <Pair
          name={t.months}
          value={t.monthsWithUse(number(basis.monthsWithUsage), number(basis.monthsWithUsage + basis.missingMonths))}
        />
        {basis.allocatedUses > 0 && <Pair name={t.allocatedNote} value={number(basis.allocatedUses)} />}
      </dl>
    </>
  );
}

function CoverageBasis({ service }: { service: ServiceFigures }) {
  const { overview: t } = useTexts();
  const { number } = useFormats();
  const { basis } = service.coverage;
  return (
    <>
      <Formula>{t.coverageFormula(number(basis.inhabitantsCovered ?? 0), number(basis.inhabitants))}</Formula>
      <p>
        {t.municipalitiesCovered(number(basis.covered.length), number(basis.covered.length + basis.notCovered.length))}
      </p>
    </>
  );
}

function NotDistributed({ count }: { count: number }) {
  const { overview: t } = useTexts();
  const { number } = useFormats();
  return count > 0 ? <p>{t.notDistributed(number(count))}</p> : null;
}

function Formula({ children }: { children: ReactNode }) {
  const { overview: t } = useTexts();
  return (
    <p className="b24-basis-formula">
      <span className="b24-soft b24-small">{t.formula}</span>
      {children}
    </p>
  );
}

function Pair({ name, value }: { name: string; value: string | null }) {
  const { common } = useTexts();
  return (
    <>
      <dt>{name}</dt>
      <dd>{value ?? common.missingBasis}</dd>
    </>
  );
}
