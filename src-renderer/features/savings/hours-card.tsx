import { Button, Dialog } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useState } from 'react';
import { readLocal } from '#data/local-records.ts';
import { changeRecords } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { CASE_CLAIM } from '#domain/documents/attachment-options.ts';
import { DEFAULT_BASELINE } from '#domain/figures/agreement-reduction.ts';
import { isoDate } from '#domain/model/brands.ts';
import { type HoursAssumption, type HoursSaved, hoursSaved } from '#domain/savings/hours-saved.ts';
import { useAnswer } from '#features/answers/index.ts';
import { useDataset } from '#features/dataset/index.ts';
import { type Traced, useOrigin } from '#features/provenance/index.ts';
import { useSession } from '#features/session/index.ts';
import { useNotice } from '#features/undo/index.ts';
import { useRefusal } from '#features/vault/index.ts';
import { Asked } from '#ui/provenance/asked.tsx';
import { useModal } from '#ui/use-modal.ts';
import { agreementWorkbench } from '#workers/client.ts';
import { HoursForm } from './hours-form.tsx';

/** Working hours saved, as somebody has assumed: said openly, undone like any change, and never in a saving. */
export function HoursCard({ scope, place, year }: { scope: string; place: string; year: number }) {
  const { texts, formats } = useSession();
  const t = texts.savings;
  const { sequence } = useDataset();
  const { say, sayUndoable, notice } = useNotice();
  const [editing, setEditing] = useState(false);
  const { show, dialog } = useOrigin();
  const assumption = useLiveQuery(
    async () => (await readLocal(database, 'hours_assumption')).get(scope) ?? null,
    [scope],
  );
  const ask = useCallback(
    () =>
      agreementWorkbench(
        { scope, on: isoDate(`${year}-12-31`), baseline: DEFAULT_BASELINE, claim: CASE_CLAIM.reduction },
        sequence,
      ),
    [scope, year, sequence],
  );
  const answer = useAnswer(`${scope} ${year} ${sequence}`, ask);
  const refusal = useRefusal();
  if (assumption === undefined || !answer) return null;
  const { before, after } = answer.value.sides[0].basis;
  const save = async (next: HoursAssumption | null) => {
    setEditing(false);
    const stored = await changeRecords(database, { local: [{ kind: 'hours_assumption', id: scope, after: next }] });
    if (stored.kind !== 'stored') say(refusal ?? t.notSaved);
    else sayUndoable(next ? t.hoursSaved : t.hoursRemoved, 1);
  };
  const saved = assumption && hoursSaved(before, after, assumption);
  const number = (value: number) => formats.number(value, Number.isInteger(value) ? 0 : 1);
  const said = ({ hours, costOre }: HoursSaved, { hoursPerAgreement }: HoursAssumption) =>
    [
      t.hoursSaid(number(hours), number(before), number(after), number(hoursPerAgreement)),
      ...(costOre === null ? [] : [t.hoursCost(formats.kroner(costOre))]),
    ].join(', ');
  const hoursOrigin = ({ hours, costOre }: HoursSaved, { hoursPerAgreement, source }: HoursAssumption): Traced => ({
    title: `${t.hours}, ${place}, ${year}`,
    value: t.hoursValue(number(hours)),
    rule: t.hoursRule,
    formula: t.hoursFormula(number(before), number(after), number(hoursPerAgreement), number(hours)),
    inputs: [
      { label: t.hoursEach, value: number(hoursPerAgreement) },
      ...(costOre === null ? [] : [{ label: t.hoursWorth, value: `${formats.kroner(costOre)} kr` }]),
    ],
    assumptions: [`${source}. ${t.hoursMark}`],
  });
  return (
    <>
      <section className="b24-card b24-savings-hours" aria-label={t.hours}>
        <h2>{t.hours}</h2>
        {assumption && saved ? (
          <p>
            <Asked label={t.hours} text={said(saved, assumption)} onAsk={() => show(hoursOrigin(saved, assumption))} />.{' '}
            <span className="b24-soft">
              {assumption.source}. {t.hoursMark}
            </span>
          </p>
        ) : (
          <p className="b24-soft">{t.hoursNone}</p>
        )}
        <Button variant="secondary" data-size="sm" onClick={() => setEditing(true)}>
          {assumption ? t.hoursChange : t.hoursSet}
        </Button>
        {assumption && (
          <Button variant="tertiary" data-size="sm" onClick={() => void save(null)}>
            {t.hoursRemove}
          </Button>
        )}
        {editing && (
          <HoursDialog onClose={() => setEditing(false)}>
            <HoursForm scope={scope} before={assumption} onSave={(next) => void save(next)} />
          </HoursDialog>
        )}
        {notice}
      </section>
      {dialog}
    </>
  );
}

function HoursDialog(props: { onClose(): void; children: React.ReactNode }) {
  const { texts } = useSession();
  const dialog = useModal();
  return (
    <Dialog
      ref={dialog}
      className="b24-savings-dialog"
      aria-label={texts.savings.hours}
      closeButton={texts.common.close}
      onClose={props.onClose}
    >
      <h2>{texts.savings.hours}</h2>
      {props.children}
    </Dialog>
  );
}
