import { isFormulaText, shownFormula } from '../text/formula-text.ts';
import { isObject } from './json-value.ts';
import type { ProblemList } from './problem-list.ts';
import { isPrototypeName } from './prototype-name.ts';

/** Deeper than any report goes; a guard against files built to exhaust the stack. */
const MAX_DEPTH = 20;

/**
 * Looks for fields named like members of a prototype, and for texts that a spreadsheet would take for formulas, in a whole
 * JSON report; one error for each field name. The row is the number of the entry in `Report_Items`; the header has none.
 */
export function refuseHarmfulJson(report: unknown, problems: ProblemList): void {
  const told = new Set<string>();
  visit(report, '', {}, 0);

  function visit(value: unknown, name: string, place: { readonly row?: number }, depth: number): void {
    if (typeof value === 'string') {
      if (isFormulaText(value, 'name')) tell('counter.formulaCell', name, place, { value });
    } else if (depth < MAX_DEPTH && Array.isArray(value)) {
      value.forEach((part, i) => {
        visit(part, name, depth === 1 && name === 'Report_Items' ? { row: i + 1 } : place, depth + 1);
      });
    } else if (depth < MAX_DEPTH && isObject(value)) {
      for (const field of Object.keys(value)) {
        if (isPrototypeName(field)) tell('counter.prototypeHeading', field, place);
        visit(value[field], field, place, depth + 1);
      }
    }
  }

  function tell(code: string, name: string, place: { readonly row?: number }, params: { value?: string } = {}): void {
    if (told.has(`${code} ${name}`)) return;
    told.add(`${code} ${name}`);
    const shown = params.value === undefined ? {} : { value: shownFormula(params.value) };
    problems.error(code, { ...place, column: name.slice(0, 80) }, shown);
  }
}
