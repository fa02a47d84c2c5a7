import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useCallback, useState } from 'react';
import type { SavingsLedger } from '#domain/savings/savings-ledger.ts';
import { useAnswer } from '#features/answers/index.ts';
import { useDataset } from '#features/dataset/index.ts';
import { RegisteredShare, savingsOrigin, useOrigin } from '#features/provenance/index.ts';
import { useScope, useTexts } from '#features/session/index.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { savingsLedger } from '#workers/client.ts';
import { HoursCard } from './hours-card.tsx';
import { PartsTable } from './parts-table.tsx';
import { YearTable } from './year-table.tsx';

const INDEX = 'deflator';

export type KronerLevel = 'nominal' | 'fixed';

/** The savings ledger: the three references side by side, by year, service and library. */
export function LedgerTab() {
  const { savings: t, overview } = useTexts();
  const { newestYear, sequence, counties } = useDataset();
  const { scope, year } = useScope(newestYear);
  const ask = useCallback(() => savingsLedger({ scope, year, index: INDEX }, sequence), [scope, year, sequence]);
  const answer = useAnswer(`${scope} ${year} ${sequence}`, ask);
  const place = counties.find(({ id }) => id === scope)?.name ?? overview.theCountry;
  return (
    <div className="b24-savings-tab" aria-busy={answer?.stale ?? true}>
      <ViewHead title={t.title(place)} subtitle={t.subtitle} />
      {answer === null ? (
        <p role="status">{overview.loading}</p>
      ) : answer.value.years.length === 0 ? (
        <div className="b24-card b24-savings-empty">
          <h2>{t.none}</h2>
          <p>{t.noneAdvice}</p>
        </div>
      ) : (
        <Ledger ledger={answer.value} scope={scope} year={year} place={place} />
      )}
    </div>
  );
}

function Ledger(props: { ledger: SavingsLedger; scope: string; year: number; place: string }) {
  const { savings: t } = useTexts();
  const { ledger, scope, place } = props;
  const [level, changeLevel] = useKeptState('savings.level', readLevel);
  const [shareOf, setShareOf] = useState<number | null>(null);
  const { show, dialog } = useOrigin();
  const fixedYear = ledger.years.map(({ savings }) => savings.listPrice.basis.fixedKroner?.year).find((each) => each);
  return (
    <>
      <div className="b24-filters">
        <Field className="b24-choice">
          <Label>{t.level}</Label>
          <Select value={level} onChange={(event) => changeLevel(() => event.target.value as KronerLevel)}>
            <Select.Option value="nominal">{t.nominal}</Select.Option>
            <Select.Option value="fixed" disabled={fixedYear === undefined}>
              {fixedYear === undefined ? t.fixedMissing : t.fixed(String(fixedYear))}
            </Select.Option>
          </Select>
        </Field>
      </div>
      <YearTable
        ledger={ledger}
        level={level}
        year={props.year}
        onAsk={(saved, part) => show((say) => savingsOrigin(place, saved, say, part))}
        onAskShare={setShareOf}
      />
      <HoursCard scope={scope} place={place} year={props.year} />
      <PartsTable ledger={ledger} year={props.year} place={place} onAsk={show} />
      {dialog}
      {shareOf !== null && (
        <RegisteredShare scope={scope} place={place} year={shareOf} onClose={() => setShareOf(null)} />
      )}
    </>
  );
}

function readLevel(stored: unknown): KronerLevel {
  return stored === 'fixed' ? 'fixed' : 'nominal';
}
