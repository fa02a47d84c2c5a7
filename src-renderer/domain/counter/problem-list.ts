import type { Problem } from '../model/problem.ts';

/** A file of ten thousand bad rows is told of as well by a hundred of them and a count. */
const SHOWN_PER_CODE = 100;

type Place = { readonly row?: number; readonly column?: string };

/** Gathers the findings about one report and keeps each kind to a readable number. */
export class ProblemList {
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<string, number>();
  readonly #table: string | null;

  /** @param table name of the sheet, `null` where the file has none */
  constructor(table: string | null) {
    this.#table = table;
  }

  error(code: string, place: Place = {}, params: Problem['params'] = {}): void {
    this.#add('error', code, place, params);
  }

  warning(code: string, place: Place = {}, params: Problem['params'] = {}): void {
    this.#add('warning', code, place, params);
  }

  info(code: string, place: Place = {}, params: Problem['params'] = {}): void {
    this.#add('info', code, place, params);
  }

  get hasErrors(): boolean {
    return this.#problems.some((problem) => problem.severity === 'error');
  }

  /** In the order found; where a code had more than can be shown, a last line says how many. */
  all(): readonly Problem[] {
    const overflow: Problem[] = [];
    for (const [code, count] of this.#counts) {
      if (count <= SHOWN_PER_CODE) continue;
      const first = this.#problems.find((problem) => problem.code === code);
      overflow.push({
        severity: first?.severity ?? 'info',
        code: 'counter.moreOfSame',
        params: { code, more: count - SHOWN_PER_CODE },
      });
    }
    return [...this.#problems, ...overflow];
  }

  #add(severity: Problem['severity'], code: string, place: Place, params: Problem['params']): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > SHOWN_PER_CODE) return;
    this.#problems.push({
      severity,
      code,
      ...(this.#table === null ? {} : { table: this.#table }),
      ...place,
      ...(params && Object.keys(params).length > 0 ? { params } : {}),
    });
  }
}
