import type { Problem } from '#domain/model/problem.ts';
import { type Language, MESSAGES } from './messages.ts';

/** A finding in words: where, what is wrong, why, and what to do next. */
export type ProblemText = {
  /** Table or sheet, row and column; empty for the whole file. */
  readonly place: string;
  readonly title: string;
  readonly explanation: string;
  readonly advice: string;
};

type Params = Readonly<Record<string, string | number>>;
type Entry = { readonly title: string; explanation(params: Params): string; readonly advice: string };

/**
 * The text of a problem code, from the catalogue it belongs to.
 * @throws RangeError for a code without a text: a defect of the program
 */
export function problemText(problem: Problem, language: Language): ProblemText {
  const messages = MESSAGES[language];
  const entry = catalogue(messages)[problem.code];
  if (!entry) throw new RangeError(`no text for the problem ${problem.code}`);
  const { title, advice } = entry;
  const explanation = entry.explanation(withGroupedDigits(problem.params ?? {}, language));
  return { place: placeOf(problem, language), title, explanation, advice };
}

/** Every catalogue is an area of the texts whose name ends in `Problems`. */
function catalogue(messages: object): Readonly<Record<string, Entry>> {
  const areas = Object.entries(messages).filter(([name]) => name.endsWith('Problems'));
  return Object.assign({}, ...areas.map(([, area]) => area));
}

/** `50 000 000` is a number; years and small counts are left as they are. */
function withGroupedDigits(params: Params, language: Language): Params {
  const grouped = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'number' && Math.abs(value) >= 10_000
      ? value.toLocaleString(language === 'en' ? 'en-GB' : 'nb-NO')
      : value,
  ]);
  return Object.fromEntries(grouped);
}

function placeOf({ table, row, column }: Problem, language: Language): string {
  const texts = MESSAGES[language].common.place;
  return [
    table === undefined ? null : texts.table(table),
    row === undefined ? null : texts.row(row),
    column === undefined ? null : texts.column(column),
  ]
    .filter((part) => part !== null)
    .join(', ');
}
