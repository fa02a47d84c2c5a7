import { useEffect } from 'react';
import type { Problem } from '#domain/model/problem.ts';
import type { Language } from '#texts/messages.ts';
import { problemText } from '#texts/problem-text.ts';
import { noteProblems } from './met-problems.ts';
import './problem-list.css';

const SHOWN = 20;

/** Findings in a file: what is wrong and where, why, and what to do next. */
export function ProblemList(props: { problems: readonly Problem[]; language: Language; more(count: number): string }) {
  const { language } = props;
  useEffect(() => noteProblems(props.problems), [props.problems]);
  const unique = new Map(props.problems.map((problem) => [JSON.stringify(problem), problem]));
  return (
    <ul className="b24-problems">
      {[...unique].slice(0, SHOWN).map(([key, problem]) => {
        const text = problemText(problem, language);
        return (
          <li key={key}>
            {text.place && <span className="b24-problem-place">{text.place}: </span>}
            <strong>{text.title}.</strong> {text.explanation} <span className="b24-soft">{text.advice}</span>
          </li>
        );
      })}
      {unique.size > SHOWN && <li>{props.more(unique.size - SHOWN)}</li>}
    </ul>
  );
}
