import { daysBetween } from '#domain/calendar/days.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import { PlaceLink } from '#features/navigation/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { Group, PlannedDeadline } from './deadline-groups.ts';
import { PlanWords } from './plan-words.tsx';

const PUT_OFF = { week: 7, month: 30, quarter: 90 } as const;

/** The deadlines of one group, soonest first. */
export function DeadlineTable(props: {
  group: Group;
  planned: readonly PlannedDeadline[];
  today: IsoDate;
  onHide(planned: PlannedDeadline, days: number): void;
  onShow(planned: PlannedDeadline): void;
}) {
  const { calendar } = useTexts();
  const t = calendar.deadlines;
  const titleId = `frister-${props.group}`;
  return (
    <section className="b24-card b24-deadline-group" aria-labelledby={titleId}>
      <h2 id={titleId}>
        {t.groups[props.group]} <span className="b24-soft">{props.planned.length}</span>
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.date}</th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.plan}</th>
            <th scope="col">{t.papers}</th>
            <th scope="col">{t.actions}</th>
          </tr>
        </thead>
        <tbody>
          {props.planned.map((planned) => (
            <DeadlineRow key={planned.deadline.id} {...props} planned={planned} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DeadlineRow(props: {
  planned: PlannedDeadline;
  today: IsoDate;
  onHide(planned: PlannedDeadline, days: number): void;
  onShow(planned: PlannedDeadline): void;
}) {
  const { planned, today } = props;
  const { deadline, plan } = planned;
  const { calendar } = useTexts();
  const t = calendar.deadlines;
  const { date } = useFormats();
  const days = daysBetween(today, deadline.date);
  return (
    <tr>
      <td>
        <strong>{date(deadline.date)}</strong>
        <span className="b24-deadline-days" data-near={days <= 30 ? 'soon' : days <= 90 ? 'near' : undefined}>
          {t.inDays(days)}
        </span>
      </td>
      <th scope="row">
        <What planned={planned} />
      </th>
      <td>
        <PlanWords plan={plan} today={today} />
      </td>
      <td>
        {plan.kind === 'planned' && (
          <>
            {date(plan.papersBy)}
            <span className="b24-deadline-days" data-near={STATES[plan.state]}>
              {calendar.plan.states[plan.state]}
            </span>
          </>
        )}
      </td>
      <td>
        <PutOff {...props} />
      </td>
    </tr>
  );
}

const STATES = { papersLate: 'soon', soon: 'soon', near: 'near', far: undefined } as const;

function What({ planned: { deadline } }: { planned: PlannedDeadline }) {
  const { calendar, common } = useTexts();
  const t = calendar.deadlines;
  if (deadline.kind === 'joining') {
    return (
      <>
        {t.joining(deadline.year, deadline.agreementIds.length)}
        <span className="b24-soft">{t.joiningKind}</span>
      </>
    );
  }
  const renewal = deadline.renewal ? `, ${t.renewal[deadline.renewal]}` : '';
  return (
    <>
      <PlaceLink to={{ view: 'avtaler', avtale: deadline.agreementId }}>{deadline.serviceName}</PlaceLink>
      <span className="b24-soft">
        {t.notice}, {deadline.holderName || common.programName}
        {renewal}
      </span>
    </>
  );
}

function PutOff(props: Parameters<typeof DeadlineRow>[0]) {
  const { planned } = props;
  const { deadline } = planned;
  const { calendar } = useTexts();
  const t = calendar.deadlines;
  const { date } = useFormats();
  if (planned.hiddenUntil !== null) {
    return (
      <>
        <span className="b24-soft">{t.hiddenUntil(date(planned.hiddenUntil))}</span>
        <button type="button" className="b24-link" onClick={() => props.onShow(planned)}>
          {t.show}
        </button>
      </>
    );
  }
  const what =
    deadline.kind === 'joining' ? t.joining(deadline.year, deadline.agreementIds.length) : deadline.serviceName;
  return (
    <select
      className="b24-put-off"
      aria-label={t.hideLabel(what)}
      value=""
      onChange={(event) => props.onHide(planned, Number(event.target.value))}
    >
      <option value="">{t.hide}</option>
      {(Object.keys(PUT_OFF) as (keyof typeof PUT_OFF)[]).map((key) => (
        <option key={key} value={PUT_OFF[key]}>
          {t.hideFor[key]}
        </option>
      ))}
    </select>
  );
}
