import { backPlan } from '#domain/calendar/back-plan.ts';
import { daysBetween } from '#domain/calendar/days.ts';
import { isoDate } from '#domain/model/brands.ts';
import type { Deadline } from '#domain/overview/deadlines.ts';
import { PlanWords, useCalendar } from '#features/calendar/index.ts';
import { PlaceLink } from '#features/navigation/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';

const SHOWN = 7;
/** A deadline takes more room with the meeting that it must be decided in. */
const SHOWN_WITH_PLAN = 5;

/** Notice deadlines of the next year, soonest first; how near they are is said in days, not by colour alone. */
export function DeadlineList(props: { deadlines: readonly Deadline[]; today: string }) {
  const { overview: t } = useTexts();
  const { longDate, date } = useFormats();
  const calendar = useCalendar();
  const today = isoDate(props.today);
  const planned = (calendar?.meetings.length ?? 0) > 0 ? calendar : null;
  const deadlines = props.deadlines.filter(({ agreementId, date: day }) => {
    return (calendar?.hidden.get(`notice ${agreementId} ${day}`) ?? '') <= today;
  });
  return (
    <section className="b24-card b24-deadlines" aria-label={t.deadlines}>
      <div className="b24-deadlines-head">
        <h2>{t.deadlines}</h2>
        <span className="b24-soft b24-small">{t.today(longDate(today))}</span>
      </div>
      {deadlines.length === 0 && <p className="b24-soft">{t.noDeadlines}</p>}
      <ul>
        {deadlines.slice(0, planned ? SHOWN_WITH_PLAN : SHOWN).map((deadline) => {
          const days = daysBetween(today, deadline.date);
          return (
            <li key={deadline.agreementId}>
              <div>
                <strong>{date(deadline.date)}</strong>
                <span className="b24-deadline-days" data-near={days <= 30 ? 'soon' : days <= 60 ? 'near' : undefined}>
                  {t.days(days)}
                </span>
              </div>
              <div>
                <PlaceLink to={{ view: 'avtaler', avtale: deadline.agreementId }}>{deadline.serviceName}</PlaceLink>
                <span className="b24-soft">{t.notice(deadline.holderName)}</span>
                {planned && (
                  <PlanWords plan={backPlan(deadline.date, planned.meetings, planned.settings, today)} today={today} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <PlaceLink to={{ view: 'avtaler', fane: 'frister' }} className="b24-deadlines-all">
        {planned ? t.allDeadlines : t.planDeadlines}
      </PlaceLink>
    </section>
  );
}
