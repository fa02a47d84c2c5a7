import { Link } from 'wouter';
import type { Deadline } from '#domain/overview/deadlines.ts';
import { useFormats, useTexts } from '#features/session/index.ts';

const SHOWN = 7;
const DAY = 86_400_000;

/** Notice deadlines of the next year, soonest first; how near they are is said in days, not by colour alone. */
export function DeadlineList({ deadlines, today }: { deadlines: readonly Deadline[]; today: string }) {
  const { overview: t } = useTexts();
  const { longDate, date } = useFormats();
  return (
    <section className="b24-card b24-deadlines" aria-label={t.deadlines}>
      <div className="b24-deadlines-head">
        <h2>{t.deadlines}</h2>
        <span className="b24-soft b24-small">{t.today(longDate(today))}</span>
      </div>
      {deadlines.length === 0 && <p className="b24-soft">{t.noDeadlines}</p>}
      <ul>
        {deadlines.slice(0, SHOWN).map((deadline) => {
          const days = Math.round((Date.parse(deadline.date) - Date.parse(today)) / DAY);
          return (
            <li key={deadline.agreementId}>
              <div>
                <strong>{date(deadline.date)}</strong>
                <span className="b24-deadline-days" data-near={days <= 30 ? 'soon' : days <= 60 ? 'near' : undefined}>
                  {t.days(days)}
                </span>
              </div>
              <div>
                <Link href={`/avtaler?avtale=${deadline.agreementId}`}>{deadline.serviceName}</Link>
                <span className="b24-soft">{t.notice(deadline.holderName)}</span>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
