import { ClockDashedIcon, TrashIcon, XMarkIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { BackPlan } from '#domain/calendar/back-plan.ts';
import { isoDate } from '#domain/model/brands.ts';
import { type PlannedDeadline, PlanWords, useDeadlineOf, useSaveCalendar } from '#features/calendar/index.ts';
import { RecordHistory } from '#features/history/index.ts';
import { useNavigation } from '#features/navigation/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import { Asked } from '#ui/provenance/asked.tsx';
import type { AgreementRow } from './agreement-row.ts';
import { ProcessorMark } from './cells.tsx';
import { holderText, processorOf } from './columns.tsx';
import { CountList } from './count-list.tsx';
import { DocumentsSection } from './documents-section.tsx';
import { LifeLine } from './life-line.tsx';
import { ParticipationList } from './participation-list.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { TermsSection } from './terms-section.tsx';
import type { AgreementsData } from './use-agreements.ts';

/** All about one agreement, beside the table. */
export function AgreementPanel(props: {
  row: AgreementRow;
  data: AgreementsData;
  place: string;
  year: number;
  today: string;
  acts: Acts;
  onShow(agreementId: string): void;
  /** Where the price that is paid comes from, or that of the agreement itself. */
  onAskPrice(of: 'paid' | 'terms'): void;
  onEdit(): void;
  onDelete(): void;
  onClose(): void;
}) {
  const { row, data, year, acts } = props;
  const { agreements: t, agreementLife, calendar, history, common } = useTexts();
  const [past, setPast] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const { arriveAt } = useNavigation();
  const { id } = row.agreement;
  useEffect(() => {
    if (arriveAt(id)) panel.current?.focus();
  }, [arriveAt, id]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    // A dialog over the panel closes by itself.
    const isHere = event.target instanceof Element && event.target.closest('dialog') === null;
    if (event.key === 'Escape' && isHere && !event.defaultPrevented) props.onClose();
  };
  const today = isoDate(props.today);
  const planned = useDeadlineOf(data, row.agreement.id, today);
  const plan = planned?.plan ?? null;
  const save = useSaveCalendar(row.serviceName, today);
  const saveDeadline = (deadline: PlannedDeadline) => calendar.deadlines.said.saved(save([deadline]));
  return (
    <aside
      ref={panel}
      className="b24-panel"
      aria-label={t.details.label(row.serviceName)}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header>
        <div>
          <p className="b24-soft b24-small">{t.details.level[row.agreement.level]}</p>
          <h2>{row.serviceName}</h2>
        </div>
        <button type="button" className="b24-small-button" onClick={props.onEdit}>
          {t.details.edit}
        </button>
        <button type="button" className="b24-icon-button" aria-label={common.close} onClick={props.onClose}>
          <XMarkIcon aria-hidden="true" />
        </button>
      </header>
      <Facts {...props} plan={plan} />
      <section>
        <h3>{t.details.timeline}</h3>
        <LifeLine row={row} data={data} plan={plan} today={today} />
        {planned && (
          <button type="button" className="b24-link b24-small" onClick={() => acts.say(saveDeadline(planned))}>
            {agreementLife.saveCalendar}
          </button>
        )}
      </section>
      <DocumentsSection row={row} data={data} today={today} acts={acts} />
      <TermsSection row={row} act={acts.act} />
      <PrivacySection row={row} data={data} act={acts.act} />
      {row.national && <ParticipationList row={row} data={data} year={year} acts={acts} />}
      <CountList row={row} data={data} />
      <button type="button" className="b24-text-button b24-panel-history" onClick={() => setPast(true)}>
        <ClockDashedIcon aria-hidden="true" />
        {history.open}
      </button>
      {past && (
        <RecordHistory table="agreements" recordKey={row.agreement.id} acts={acts} onClose={() => setPast(false)} />
      )}
      <button type="button" className="b24-text-button b24-panel-delete" onClick={props.onDelete}>
        <TrashIcon aria-hidden="true" />
        {t.details.remove}
      </button>
    </aside>
  );
}

function Facts(props: Parameters<typeof AgreementPanel>[0] & { plan: BackPlan | null }) {
  const { row, data, place, year, plan } = props;
  const { agreements: t, agreementLife, common } = useTexts();
  const formats = useFormats();
  const { agreement, deadline } = row;
  const replaced = data.rows.filter((other) => other.agreement.replaced_by === agreement.id);
  const successor = data.rows.find((other) => other.agreement.id === agreement.replaced_by);
  const end = agreement.end ? formats.date(agreement.end) : t.details.openEnded;
  return (
    <dl className="b24-facts">
      <Fact term={t.vendor}>{row.vendorName || t.details.unknown}</Fact>
      <Fact term={t.holder}>{holderText(row, common.programName)}</Fact>
      <Fact term={t.audience}>{t.audiences[agreement.audience]}</Fact>
      <Fact term={t.period}>
        {formats.date(agreement.start)}–{end}
      </Fact>
      <Price row={row} year={year} onAsk={props.onAskPrice} />
      <Fact term={t.renewal}>{agreement.renewal ? t.renewals[agreement.renewal] : t.details.unknown}</Fact>
      <Fact term={t.notice.split(' ')[0] ?? t.notice}>
        {deadline ? (
          <>
            {t.details.by} <strong>{formats.date(deadline.date)}</strong>,{' '}
            <span className="b24-deadline" data-nearness={deadline.nearness}>
              {deadline.nearness === 'passed' ? t.passed : t.inDays(deadline.days)}
            </span>
          </>
        ) : (
          t.nearness.none
        )}
      </Fact>
      {plan && plan.kind !== 'over' && (
        <Fact term={agreementLife.lastMeeting}>
          <PlanWords plan={plan} today={isoDate(props.today)} />
        </Fact>
      )}
      <Fact term={t.processor}>
        <ProcessorMark status={processorOf(row)} />
      </Fact>
      {replaced.length > 0 && (
        <Fact term={t.details.replaces}>
          <Related rows={replaced} summary={t.details.replacesCount(replaced.length, place)} onShow={props.onShow} />
        </Fact>
      )}
      {successor && (
        <Fact term={t.details.replacedBy}>
          <AgreementLink row={successor} onShow={props.onShow} />
        </Fact>
      )}
      {agreement.note !== '' && <Fact term={t.note}>{agreement.note}</Fact>}
    </dl>
  );
}

/** What the scope pays in the year, and where the figure is from; the agreement's own price where that is another. */
function Price(props: { row: AgreementRow; year: number; onAsk(of: 'paid' | 'terms'): void }) {
  const { row, year } = props;
  const { agreements: t } = useTexts();
  const { kroner } = useFormats();
  const { price, terms } = row;
  const own = terms.price_ore;
  const ownTerm = terms.price_year === null ? t.details.priceOfUnknownYear : t.details.priceOf(terms.price_year);
  const amount = (ore: number, of: 'paid' | 'terms') => (
    <>
      <strong>
        <Asked label={t.price} text={`${kroner(ore)} kr`} onAsk={() => props.onAsk(of)} />
      </strong>{' '}
      {t.details.withoutVat}
    </>
  );
  if (price.kind === 'agreement') return <Fact term={ownTerm}>{amount(price.ore, 'paid')}</Fact>;
  return (
    <>
      <Fact term={t.details.priceIn(year)}>
        {price.kind === 'participations' && (
          <>
            {amount(price.ore, 'paid')}, {t.details.paidBy(price.participations)}
          </>
        )}
        {price.kind === 'nobody' && t.details.nobody}
        {price.kind === 'missing' && <span className="b24-warning">{t.details.missing}</span>}
      </Fact>
      {own !== null && <Fact term={t.details.registeredPrice}>{amount(own, 'terms')}</Fact>}
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Related(props: { rows: readonly AgreementRow[]; summary: string; onShow(id: string): void }) {
  const [only] = props.rows;
  if (only && props.rows.length === 1) return <AgreementLink row={only} onShow={props.onShow} />;
  return (
    <details className="b24-related">
      <summary>{props.summary}</summary>
      <ul>
        {props.rows.map((row) => (
          <li key={row.agreement.id}>
            <AgreementLink row={row} onShow={props.onShow} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function AgreementLink({ row, onShow }: { row: AgreementRow; onShow(id: string): void }) {
  const { common } = useTexts();
  return (
    <button type="button" className="b24-link" onClick={() => onShow(row.agreement.id)}>
      {row.serviceName}, {holderText(row, common.programName)}
    </button>
  );
}
