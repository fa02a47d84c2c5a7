import { TrashIcon, XMarkIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { AgreementRow } from './agreement-row.ts';
import { ProcessorMark } from './cells.tsx';
import { holderText, processorOf } from './columns.tsx';
import { CountList } from './count-list.tsx';
import { ParticipationList } from './participation-list.tsx';
import { Timeline } from './timeline-list.tsx';
import type { AgreementsData } from './use-agreements.ts';

/** All about one agreement, beside the table. */
export function AgreementPanel(props: {
  row: AgreementRow;
  data: AgreementsData;
  place: string;
  year: number;
  today: string;
  onShow(agreementId: string): void;
  onEdit(): void;
  onDelete(): void;
  onClose(): void;
}) {
  const { row, data, year } = props;
  const { agreements: t, common } = useTexts();
  return (
    <aside className="b24-panel" aria-label={t.details.label(row.serviceName)}>
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
      <Facts {...props} />
      <section>
        <h3>{t.details.timeline}</h3>
        <Timeline row={row} data={data} today={props.today} />
      </section>
      {row.national && <ParticipationList row={row} data={data} year={year} />}
      <CountList row={row} data={data} />
      <button type="button" className="b24-text-button b24-panel-delete" onClick={props.onDelete}>
        <TrashIcon aria-hidden="true" />
        {t.details.remove}
      </button>
    </aside>
  );
}

function Facts(props: Parameters<typeof AgreementPanel>[0]) {
  const { row, data, place, year } = props;
  const { agreements: t, common } = useTexts();
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
      <Price row={row} year={year} />
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
function Price({ row, year }: { row: AgreementRow; year: number }) {
  const { agreements: t } = useTexts();
  const { kroner } = useFormats();
  const { price, agreement } = row;
  const own = agreement.price_ore;
  const ownTerm =
    agreement.price_year === null ? t.details.priceOfUnknownYear : t.details.priceOf(agreement.price_year);
  const amount = (ore: number) => (
    <>
      <strong>{kroner(ore)} kr</strong> {t.details.withoutVat}
    </>
  );
  if (price.kind === 'agreement') return <Fact term={ownTerm}>{amount(price.ore)}</Fact>;
  return (
    <>
      <Fact term={t.details.priceIn(year)}>
        {price.kind === 'participations' && (
          <>
            {amount(price.ore)}, {t.details.paidBy(price.participations)}
          </>
        )}
        {price.kind === 'nobody' && t.details.nobody}
        {price.kind === 'missing' && <span className="b24-warning">{t.details.missing}</span>}
      </Fact>
      {own !== null && <Fact term={t.details.registeredPrice}>{amount(own)}</Fact>}
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
