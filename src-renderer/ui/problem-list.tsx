import type { Problem } from '#domain/model/problem.ts';
import type { Language } from '#texts/messages.ts';
import { problemText } from '#texts/problem-text.ts';
import './problem-list.css';

const SHOWN = 20;

/** Findings in a file: what is wrong and where, why, and what to do next. */
export function ProblemList(props: { problems: readonly Problem[]; language: Language; more(count: number): string }) {
  const { problems, language } = props;
  return (
    <ul className="b24-problems">
      {problems.slice(0, SHOWN).map((problem, index) => {
        const text = problemText(problem, language);
        return (
          <li key={`${problem.code} ${problem.table} ${problem.row} ${problem.column} ${index}`}>
            <strong>{text.title}</strong> {text.explanation} <span className="b24-soft">{text.advice}</span>
          </li>
        );
      })}
      {problems.length > SHOWN && <li>{props.more(problems.length - SHOWN)}</li>}
    </ul>
  );
}
