import { type LifeEvent, lifeOf } from '#domain/agreements/agreement-life.ts';
import type { BackPlan } from '#domain/calendar/back-plan.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { AgreementRow } from './agreement-row.ts';
import type { AgreementsData } from './use-agreements.ts';

/** The agreement's life drawn as a line: what has been is filled, what is to come is open, a joining period is a thicker stretch. */
export function LifeLine(props: { row: AgreementRow; data: AgreementsData; plan: BackPlan | null; today: IsoDate }) {
  const { row, data, today } = props;
  const { date } = useFormats();
  const text = useEventText();
  const { agreement, versions } = row;
  const isOwn = (record: { readonly agreement_id: string }) => record.agreement_id === agreement.id;
  const events = lifeOf(
    {
      agreement,
      versions,
      offers: data.tables.offers.filter(isOwn),
      reviews: data.tables.privacy_reviews.filter(isOwn),
      successor: data.tables.agreements.find(({ id }) => id === agreement.replaced_by),
      plan: props.plan,
    },
    today,
  );
  return (
    <ol className="b24-timeline">
      {events.map((event) => (
        <li
          key={`${event.kind}-${event.date}-${event.kind === 'review' ? event.status : ''}`}
          data-kind={event.kind}
          data-time={event.date < today ? 'past' : 'ahead'}
          data-joining={isJoining(events, event) || undefined}
          aria-current={event.kind === 'today' ? 'date' : undefined}
        >
          <time dateTime={event.date}>{date(event.date)}</time>
          <span>{text(event)}</span>
        </li>
      ))}
    </ol>
  );
}

/** From the day a joining period opens until the answers are due. */
function isJoining(events: readonly LifeEvent[], event: LifeEvent): boolean {
  const opens = events.find(({ kind }) => kind === 'opens')?.date;
  const closes = events.find(({ kind }) => kind === 'closes')?.date;
  if (opens === undefined || closes === undefined || event.kind === 'closes') return false;
  return event.kind === 'opens' || (event.date >= opens && event.date < closes);
}

function useEventText(): (event: LifeEvent) => string {
  const { agreementLife } = useTexts();
  const { percent } = useFormats();
  const t = agreementLife.line;
  return (event) => {
    switch (event.kind) {
      case 'opens':
      case 'closes':
        return t[event.kind](event.year);
      case 'through':
      case 'meeting':
        return t[event.kind](event.body);
      case 'review':
        return t.review[event.status];
      case 'terms':
        if (event.change === null) return t.terms;
        if (event.change === 0) return t.priceSame;
        return event.change > 0 ? t.priceUp(percent(event.change)) : t.priceDown(percent(-event.change));
      default:
        return t[event.kind];
    }
  };
}
