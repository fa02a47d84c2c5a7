import { parseArgs } from 'node:util';
import { type Figures, type FiguresQuery, figures } from '#domain/figures/figures.ts';
import { SAVINGS_REFERENCES, type SavingsReference } from '#domain/figures/savings.ts';
import { type IsoDate, isIsoDate } from '#domain/model/brands.ts';
import type { CentralData } from '#domain/model/central-data.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';

/**
 * `b24 figures F --scope NO|NO-42 --year 2024 [--on DATE] [--baseline DATE] [--reference listPrice|previous|previousIndexed]
 * [--index deflator]`, from the arguments after the file.
 * @returns the figures to print as JSON, or why not: a bad argument, or a scope that is not in the file
 */
export function figuresCommand(data: CentralData, args: readonly string[]): Outcome<Figures> {
  const query = figuresQuery(args);
  return query.kind === 'refused' ? query : figures(data, query.value);
}

/** The arguments as a query; refused with one problem for each argument that cannot be used. */
export function figuresQuery(args: readonly string[]): Outcome<FiguresQuery> {
  const given = options(args);
  if (!given) return refused([argumentProblem('figures.unknownArgument', 'arguments', args.join(' '))]);
  const problems: Problem[] = [];
  const date = (name: 'on' | 'baseline'): IsoDate | undefined => {
    const text = given[name];
    if (text === undefined || isIsoDate(text)) return text;
    problems.push(argumentProblem('figures.badDate', name, text));
    return undefined;
  };
  const [scope, yearText] = [given.scope ?? '', given.year ?? ''];
  if (scope === '') problems.push(argumentProblem('figures.missingArgument', 'scope', ''));
  if (yearText === '') problems.push(argumentProblem('figures.missingArgument', 'year', ''));
  else if (!/^\d{4}$/.test(yearText)) problems.push(argumentProblem('figures.badYear', 'year', yearText));
  const [on, baseline] = [date('on'), date('baseline')];
  const { reference, index } = given;
  if (reference !== undefined && !isReference(reference)) {
    problems.push(argumentProblem('figures.badReference', 'reference', reference));
  }
  if (problems.length > 0) return refused(problems);
  const value: FiguresQuery = {
    scope,
    year: Number(yearText),
    ...(on && { on }),
    ...(baseline && { baseline }),
    ...(reference !== undefined && isReference(reference) && { reference }),
    ...(index && { index }),
  };
  return { kind: 'ok', value, warnings: [] };
}

const option = { type: 'string' } as const;

type Options = Partial<Record<'scope' | 'year' | 'on' | 'baseline' | 'reference' | 'index', string>>;

function options(args: readonly string[]): Options | null {
  try {
    return parseArgs({
      args: [...args],
      options: { scope: option, year: option, on: option, baseline: option, reference: option, index: option },
    }).values;
  } catch {
    // parseArgs throws on an argument it does not know and on one without its value: the user's mistake, not a defect.
    return null;
  }
}

function isReference(text: string): text is SavingsReference {
  return (SAVINGS_REFERENCES as readonly string[]).includes(text);
}

function argumentProblem(code: string, name: string, value: string): Problem {
  return { severity: 'error', code, params: { name, value } };
}

function refused(problems: readonly Problem[]): Outcome<never> {
  return { kind: 'refused', problems };
}
