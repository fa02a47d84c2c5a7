import { Button, Field, Fieldset, Label, Radio, Select, Textfield } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import type { Answer, Question } from '#domain/mapping/question.ts';
import { useSession } from '#features/session/index.ts';
import { parseMonth, valueOrNull } from '#ui/form/index.ts';

/** What must be said before the table can be read, each with the program's own guess. */
export function Questions(props: {
  questions: readonly Question[];
  onAnswer(answer: Answer): void;
  onAcceptAll(): void;
}) {
  const { mappingWizard: t } = useSession().texts;
  const { questions } = props;
  if (questions.length === 0) return null;
  const canAccept = questions.some((question) => 'suggested' in question && question.suggested !== null);
  return (
    <section className="b24-wizard-questions" aria-label={t.questions(questions.length)}>
      <div className="b24-card-head">
        <h3>{t.questions(questions.length)}</h3>
        {canAccept && questions.length > 1 && (
          <Button variant="secondary" onClick={props.onAcceptAll}>
            {t.acceptAll}
          </Button>
        )}
      </div>
      {questions.map((question) => (
        <QuestionCard key={JSON.stringify(question)} question={question} onAnswer={props.onAnswer} />
      ))}
    </section>
  );
}

function QuestionCard({ question, onAnswer }: { question: Question; onAnswer(answer: Answer): void }) {
  const { texts, formats } = useSession();
  const t = texts.mappingWizard;
  switch (question.kind) {
    case 'numbers':
      return (
        <Options
          title={t.askNumbers(question.example, place(question.place, t))}
          options={question.options.map(({ marks, value }) => ({
            text: Number.isInteger(value) ? formats.number(value) : formats.number(value, 3),
            answer: { kind: 'numbers', marks },
            suggested: marks.decimal === question.suggested.decimal,
          }))}
          onAnswer={onAnswer}
        />
      );
    case 'dates':
      return (
        <Options
          title={t.askDates(question.example, place(question.place, t))}
          options={question.options.map(({ order, month: meant }) => ({
            text: meant ? formats.month(meant) : t.dateOrders[order],
            answer: { kind: 'dates', order },
            suggested: order === question.suggested,
          }))}
          onAnswer={onAnswer}
        />
      );
    case 'year':
      return (
        <Typed
          title={t.askYear}
          suggested={question.suggested === null ? '' : String(question.suggested)}
          read={(text) => (/^(19|20)\d\d$/.test(text) ? { kind: 'year', year: Number(text) } : null)}
          error={t.yearUnreadable}
          onAnswer={onAnswer}
        />
      );
    case 'period':
      return <PeriodQuestion suggested={question.suggested} onAnswer={onAnswer} />;
    case 'metric':
      return <MetricQuestion suggested={question.suggested} onAnswer={onAnswer} />;
    case 'service':
      return (
        <Typed
          title={t.askService}
          suggested={question.suggested ?? ''}
          read={(text) => (text === '' ? null : { kind: 'service', service: text })}
          error={t.empty}
          onAnswer={onAnswer}
        />
      );
    case 'missingMarks':
      return (
        <Options
          title={t.askMissing(question.suggested.join('  '), place(question.place, t))}
          options={[
            { text: t.missingYes, answer: { kind: 'missingMarks', marks: question.suggested }, suggested: true },
          ]}
          onAnswer={onAnswer}
        />
      );
    case 'counts':
      return question.suggested === null ? (
        <p className="b24-wizard-question">{t.askCounts}</p>
      ) : (
        <Options
          title={t.askRows}
          options={[{ text: t.eachRow, answer: { kind: 'eachRowIsOne' }, suggested: true }]}
          onAnswer={onAnswer}
        />
      );
    case 'blanks':
      return (
        <Options
          title={t.askBlanks(question.example, place(question.place, t))}
          options={(['asAbove', 'asIs'] as const).map((blanks) => ({
            text: t.blanks[blanks](question.example),
            answer: { kind: 'blanks', column: question.column, blanks },
            suggested: blanks === question.suggested,
          }))}
          onAnswer={onAnswer}
        />
      );
    case 'durationUnit':
      return (
        <Options
          title={t.askDuration(question.heading, question.example)}
          options={UNITS.map((unit) => ({
            text: t.roles[unit],
            answer: {
              kind: 'role',
              column: question.column,
              role: { kind: 'duration', heading: { says: 'metric', name: question.heading }, unit },
            },
            suggested: unit === question.suggested,
          }))}
          onAnswer={onAnswer}
        />
      );
    case 'sameMeaning':
      return <p className="b24-wizard-question">{t.askSame(question.headings.join(', '))}</p>;
    case 'longPeriod':
      return (
        <Options
          title={t.askLongPeriod(question.heading)}
          options={[ignore(question.column, t.ignoreColumn)]}
          onAnswer={onAnswer}
        />
      );
    case 'newColumn':
      return (
        <Options
          title={t.askNewColumn(question.heading)}
          options={[
            ignore(question.column, t.ignoreColumn),
            {
              text: t.roles.count,
              answer: { kind: 'role', column: question.column, role: { kind: 'count', heading: { says: 'nothing' } } },
              suggested: false,
            },
          ]}
          onAnswer={onAnswer}
        />
      );
    case 'columnMissing':
      return (
        <Options
          title={t.askMissingColumn(question.column.key)}
          options={[ignore(question.column, t.withoutColumn)]}
          onAnswer={onAnswer}
        />
      );
  }
}

const METRICS = ['Total_Item_Requests', 'Unique_Item_Requests', 'Searches_Platform', 'Searches_Regular'];
const UNITS = ['hours:minutes:seconds', 'hours:minutes', 'minutes:seconds', 'hours', 'minutes', 'seconds'] as const;

type Option = { readonly text: string; readonly answer: Answer; readonly suggested: boolean };

function ignore(column: Extract<Question, { kind: 'newColumn' }>['column'], text: string): Option {
  return { text, answer: { kind: 'role', column, role: { kind: 'ignored' } }, suggested: true };
}

function Options(props: { title: string; options: readonly Option[]; onAnswer(answer: Answer): void }) {
  const { mappingWizard: t } = useSession().texts;
  const suggested = Math.max(
    0,
    props.options.findIndex((option) => option.suggested),
  );
  const [chosen, setChosen] = useState(suggested);
  const name = useId();
  const only = props.options.length === 1 ? props.options[0] : null;
  return (
    <Fieldset className="b24-wizard-question">
      <Fieldset.Legend>{props.title}</Fieldset.Legend>
      {!only &&
        props.options.map((option, at) => (
          <Radio
            key={option.text}
            name={name}
            value={String(at)}
            label={option.text}
            checked={chosen === at}
            onChange={() => setChosen(at)}
          />
        ))}
      <Button
        variant="secondary"
        onClick={() => {
          const option = props.options[chosen];
          if (option) props.onAnswer(option.answer);
        }}
      >
        {only ? only.text : t.confirm}
      </Button>
    </Fieldset>
  );
}

function Typed(props: {
  title: string;
  suggested: string;
  error: string;
  read(text: string): Answer | null;
  onAnswer(answer: Answer): void;
}) {
  const { mappingWizard: t } = useSession().texts;
  const [text, setText] = useState(props.suggested);
  const [tried, setTried] = useState(false);
  const answer = props.read(text.trim());
  return (
    <form
      className="b24-wizard-question b24-wizard-question-typed"
      onSubmit={(event) => {
        event.preventDefault();
        if (answer) props.onAnswer(answer);
        else setTried(true);
      }}
    >
      <Textfield
        label={props.title}
        value={text}
        error={tried && !answer ? props.error : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" variant="secondary">
        {t.confirm}
      </Button>
    </form>
  );
}

/** What is counted: one of the standard's own metrics, or a name the vendor uses. */
function MetricQuestion(props: { suggested: string | null; onAnswer(answer: Answer): void }) {
  const { texts } = useSession();
  const t = texts.mappingWizard;
  const known = METRICS.find((metric) => metric === props.suggested);
  const [chosen, setChosen] = useState(known ?? (props.suggested === null ? METRICS[0] : ''));
  const [own, setOwn] = useState(known ? '' : (props.suggested ?? ''));
  const metric = chosen === '' ? own.trim() : chosen;
  return (
    <form
      className="b24-wizard-question b24-wizard-question-typed"
      onSubmit={(event) => {
        event.preventDefault();
        if (metric) props.onAnswer({ kind: 'metric', metric });
      }}
    >
      <Field>
        <Label>{t.askMetric}</Label>
        <Select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {METRICS.map((each) => (
            <Select.Option key={each} value={each}>
              {texts.common.metrics[each] ?? each}
            </Select.Option>
          ))}
          <Select.Option value="">{t.otherMetric}</Select.Option>
        </Select>
      </Field>
      {chosen === '' && <Textfield label={t.metricName} value={own} onChange={(event) => setOwn(event.target.value)} />}
      <Button type="submit" variant="secondary" disabled={metric === ''}>
        {t.confirm}
      </Button>
    </form>
  );
}

function PeriodQuestion(props: {
  suggested: { readonly begin: string; readonly end: string } | null;
  onAnswer(answer: Answer): void;
}) {
  const { mappingWizard: t } = useSession().texts;
  const [begin, setBegin] = useState(props.suggested?.begin ?? '');
  const [end, setEnd] = useState(props.suggested?.end ?? '');
  const [tried, setTried] = useState(false);
  const from = valueOrNull(parseMonth(begin));
  const to = end === '' ? from : valueOrNull(parseMonth(end));
  const period = from && to && from <= to ? { begin: from, end: to } : null;
  return (
    <form
      className="b24-wizard-question b24-wizard-question-typed"
      onSubmit={(event) => {
        event.preventDefault();
        if (period) props.onAnswer({ kind: 'period', period });
        else setTried(true);
      }}
    >
      <Fieldset>
        <Fieldset.Legend>{t.askPeriod}</Fieldset.Legend>
        <div className="b24-code-pair">
          <Textfield label={t.from} value={begin} onChange={(event) => setBegin(event.target.value)} />
          <Textfield
            label={t.to}
            value={end}
            error={tried && !period ? t.periodUnreadable : undefined}
            onChange={(event) => setEnd(event.target.value)}
          />
        </div>
      </Fieldset>
      <Button type="submit" variant="secondary">
        {t.confirm}
      </Button>
    </form>
  );
}

function place(
  { row, column }: { row: number; column: string },
  t: { place(row: number, column: string): string },
): string {
  return t.place(row, column);
}
