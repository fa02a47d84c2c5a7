import { useEffect } from 'react';
import type { Problem } from '#domain/model/problem.ts';
import type { Language } from '#texts/messages.ts';
import { problemText } from '#texts/problem-text.ts';
import { noteProblems } from './met-problems.ts';
import './problem-list.css';

const SHOWN = 20;
const SHOWN_PLACES = 5;

/** Findings in a file: what is wrong and where, why, and what to do next. What is the same in several places is said once. */
export function ProblemList(props: { problems: readonly Problem[]; language: Language; more(count: number): string }) {
  const { language } = props;
  useEffect(() => noteProblems(props.problems), [props.problems]);
  const said = Map.groupBy(
    props.problems.map((problem) => problemText(problem, language)),
    ({ title, explanation, advice }) => JSON.stringify([title, explanation, advice]),
  );
  return (
    <ul className="b24-problems">
      {[...said].slice(0, SHOWN).map(([key, texts]) => {
        const [text] = texts;
        const places = [...new Set(texts.flatMap(({ place }) => place || []))];
        return (
          <li key={key}>
            {places.length > 0 && <span className="b24-problem-place">{placesText(places)}: </span>}
            <strong>{text?.title}.</strong> {text?.explanation} <span className="b24-soft">{text?.advice}</span>
          </li>
        );
      })}
      {said.size > SHOWN && <li>{props.more(said.size - SHOWN)}</li>}
    </ul>
  );
}

/** Some of many places are enough to find the rest by. */
function placesText(places: readonly string[]): string {
  const shown = places.slice(0, SHOWN_PLACES).join('; ');
  return places.length > SHOWN_PLACES ? `${shown} …` : shown;
}
