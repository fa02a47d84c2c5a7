import { Checkbox } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { useSession } from '#features/session/index.ts';
import { questionText } from './question-text.ts';
import type { WhatIfState } from './use-what-if.ts';

/** What is asked now: each question can be switched off and on, and taken away. */
export function QuestionList({ whatIf, scenario }: { whatIf: WhatIfState; scenario: BudgetScenario }) {
  const { texts, formats } = useSession();
  const { budget: t } = texts;
  return (
    <section aria-label={t.whatIf.now}>
      <div className="b24-what-if-list-head">
        <h3>{t.whatIf.list}</h3>
        <button type="button" onClick={whatIf.clear}>
          {t.whatIf.discard}
        </button>
      </div>
      <ul className="b24-what-if-list">
        {whatIf.entries.map(({ id, on, whatIf: question }) => {
          const text = questionText(question, scenario, texts, formats);
          return (
            <li key={id}>
              <Checkbox
                label={text}
                value={id}
                checked={on}
                {...(on &&
                  whatIf.answer.withoutBasis.includes(id) && {
                    description: question.kind === 'split' ? t.whatIf.noSplit : t.whatIf.changesNothing,
                  })}
                onChange={(event) => whatIf.turn(id, event.target.checked)}
              />
              <button
                type="button"
                className="b24-what-if-remove"
                aria-label={t.whatIf.remove(text)}
                onClick={() => whatIf.remove(id)}
              >
                <XMarkIcon aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
