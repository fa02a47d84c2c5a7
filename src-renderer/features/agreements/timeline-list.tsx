import { isoDate } from '#domain/model/brands.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { AgreementRow } from './agreement-row.ts';
import { type TimelineEvent, timelineOf } from './timeline.ts';
import type { AgreementsData } from './use-agreements.ts';

export function Timeline({ row, data, today }: { row: AgreementRow; data: AgreementsData; today: string }) {
  const { agreements: t } = useTexts();
  const { date } = useFormats();
  const successor = data.tables.agreements.find(({ id }) => id === row.agreement.replaced_by);
  const events = timelineOf(row.agreement, data.tables.offers, successor, isoDate(today));
  const text = (event: TimelineEvent) =>
    event.kind === 'opens' || event.kind === 'closes'
      ? t.timeline[event.kind](event.year ?? 0)
      : t.timeline[event.kind];
  return (
    <ol className="b24-timeline">
      {events.map((event) => (
        <li
          key={`${event.kind}-${event.date}`}
          data-kind={event.kind}
          data-time={event.date < today ? 'past' : 'ahead'}
          aria-current={event.kind === 'today' ? 'date' : undefined}
        >
          <time dateTime={event.date}>{date(event.date)}</time>
          <span>{text(event)}</span>
        </li>
      ))}
    </ol>
  );
}
