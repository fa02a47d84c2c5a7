import { ArrowUndoIcon, MinusIcon, PlusIcon } from '@navikt/aksel-icons';
import { OPERATING_LINE } from '#domain/budget/budget-scenario.ts';
import type { Answered } from '#domain/presentation/question.ts';
import type { StageAction, StageState } from '#domain/presentation/stage-state.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import type { PresentationData } from '#workers/client.ts';

const KEYS = ['equal_population', 'population', 'equal', 'pupils'] as const;

/** "What if?": a question from the room is asked with a key or a click, and the plan beside it answers at once. */
export function QuestionPanel(props: {
  data: PresentationData;
  answered: Answered;
  state: StageState;
  act(action: StageAction): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.presentation.question;
  const { counties } = useDataset();
  const { data, answered, state, act } = props;
  const { percent, kroner, number } = formats;
  const { steps, hidePrices } = state;
  const price = steps.reduce((factor, step) => (step.kind === 'price' ? factor * (1 + step.change) : factor), 1) - 1;
  const dropped = new Set(steps.flatMap((step) => (step.kind === 'drop' ? [step.lineId] : [])));
  const key = steps.findLast((step) => step.kind === 'key')?.key ?? data.question.split?.split.key;
  const lines = data.question.scenario.lines.filter(({ id }) => id !== OPERATING_LINE);
  const sum = (of: 'planOre' | 'askedOre') => answered.years.reduce((total, year) => total + (year[of] ?? 0), 0);
  const sign = price > 0 ? '+' : price < 0 ? '−' : '';
  return (
    <section className="b24-question" aria-label={t.label}>
      <p className="b24-question-from">{t.nothingStored}</p>
      <h2>{t.price}</h2>
      <div className="b24-question-price">
        <button type="button" aria-label={t.less} onClick={() => act({ kind: 'price', by: -1 })}>
          <MinusIcon aria-hidden="true" />
        </button>
        <output>{`${sign}${percent(Math.abs(price), 0)} %`}</output>
        <button type="button" aria-label={t.more} onClick={() => act({ kind: 'price', by: 1 })}>
          <PlusIcon aria-hidden="true" />
        </button>
      </div>
      <p>{t.allServices(number(lines.length))}</p>
      <label>
        {t.drop}
        <select
          value=""
          disabled={hidePrices}
          onChange={(event) => act({ kind: 'step', step: { kind: 'drop', lineId: event.target.value } })}
        >
          <option value="">{hidePrices ? t.dropHidden : t.choose}</option>
          {lines
            .filter(({ id }) => !dropped.has(id))
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </select>
      </label>
      {dropped.size > 0 && (
        <p className="b24-question-dropped">
          {t.without(lines.flatMap(({ id, label }) => (dropped.has(id) ? [label] : [])))}
        </p>
      )}
      {data.question.split && (
        <label>
          {t.key}
          <select
            value={key}
            onChange={(event) => {
              const chosen = KEYS.find((each) => each === event.target.value);
              if (chosen) act({ kind: 'step', step: { kind: 'key', key: chosen } });
            }}
          >
            {KEYS.map((each) => (
              <option key={each} value={each}>
                {t.keys[each]}
              </option>
            ))}
            {key === 'custom' && <option value="custom">{t.keys.custom}</option>}
          </select>
        </label>
      )}
      <label>
        {t.county}
        <select
          value={data.figures.county.id}
          onChange={(event) => act({ kind: 'step', step: { kind: 'county', county: event.target.value } })}
        >
          {counties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <dl>
        <dt>{t.before}</dt>
        <dd>{kroner(sum('planOre'))} kr</dd>
        <dt>{t.after}</dt>
        <dd>{answered.differenceOre === null ? texts.common.missingBasis : `${kroner(sum('askedOre'))} kr`}</dd>
      </dl>
      <button
        type="button"
        className="b24-question-undo"
        disabled={steps.length === 0}
        onClick={() => act({ kind: 'undo' })}
      >
        <ArrowUndoIcon aria-hidden="true" />
        {texts.common.undo} <kbd>Ctrl+Z</kbd>
      </button>
    </section>
  );
}
