import { type Cell, cellText, type GridRow } from '../counter/grid.ts';
import { isPublicId } from '../counter/headings.ts';
import { isSummaryRow } from '../counter/summary-rows.ts';
import type { Month } from '../model/brands.ts';
import { isYear } from './long-period.ts';
import { type MonthReading, readMonth } from './month-cell.ts';
import { columnsWith, monthWithYear, type ReadingPlan } from './reading-plan.ts';
import { isSummaryName } from './summary-texts.ts';
import type { HeadColumn } from './table-head.ts';
import { isValueRole, type TableMapping } from './table-mapping.ts';

/** What the columns of names say of one row. */
export type RowFacts = {
  readonly platform: string;
  readonly database: string;
  readonly title: string;
  readonly library: string;
  readonly libraryId: string;
  readonly metric: string;
};

export type RowMonth =
  /** No column says it: the heading or the file does. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'year'; readonly year: number }
  /** The year stands over the numbers. */
  | { readonly kind: 'noYear'; readonly reading: MonthReading; readonly column: HeadColumn }
  | {
      readonly kind: 'bad';
      readonly code: 'mapping.longPeriod' | 'mapping.unreadableMonth';
      readonly column: HeadColumn;
    };

/** Reads the names and months of rows; made once for a file. */
export class RowReader {
  readonly #mapping: TableMapping;
  readonly #plan: ReadingPlan;
  readonly #columns: Readonly<
    Record<'platform' | 'database' | 'title' | 'library' | 'libraryId' | 'metric', number | null>
  >;
  readonly #months: readonly HeadColumn[];
  readonly #year: HeadColumn | null;
  readonly #ids: readonly number[];
  // The same few texts stand in a hundred thousand rows.
  readonly #monthByCell = new Map<Cell, MonthReading>();
  readonly #isSummaryByName = new Map<string, boolean>();

  constructor(mapping: TableMapping, plan: ReadingPlan) {
    this.#mapping = mapping;
    this.#plan = plan;
    const first = (isWanted: Parameters<typeof columnsWith>[1]): number | null =>
      columnsWith(plan, isWanted)[0]?.column ?? null;
    this.#columns = {
      platform: first((role) => role.kind === 'service' && role.level === 'platform'),
      database: first((role) => role.kind === 'service' && role.level === 'database'),
      title: first((role) => role.kind === 'service' && role.level === 'title'),
      library: first((role) => role.kind === 'library' && role.by === 'name'),
      libraryId: first((role) => role.kind === 'library' && role.by === 'id'),
      metric: first((role) => role.kind === 'metric'),
    };
    this.#months = columnsWith(plan, ({ kind }) => kind === 'month');
    this.#year = columnsWith(plan, ({ kind }) => kind === 'year')[0] ?? null;
    this.#ids = plan.placed.filter(({ column }) => isPublicId(column.label)).map(({ column }) => column.column);
  }

  get hasMonthColumn(): boolean {
    return this.#months.length > 0;
  }

  get hasMetricColumn(): boolean {
    return this.#columns.metric !== null;
  }

  /** What the rows are about, by the most telling column of names. */
  get level(): 'platform' | 'database' | 'title' {
    if (this.#columns.title !== null) return 'title';
    return this.#columns.database === null ? 'platform' : 'database';
  }

  facts(row: GridRow): RowFacts {
    const { service, library, metric } = this.#mapping.constants;
    const at = (column: number | null): string => (column === null ? '' : cellText(row, column));
    return {
      platform: this.#columns.platform === null ? service : at(this.#columns.platform),
      database: at(this.#columns.database),
      title: at(this.#columns.title),
      library: this.#columns.library === null ? library : at(this.#columns.library),
      libraryId: at(this.#columns.libraryId),
      metric: this.#columns.metric === null ? metric : at(this.#columns.metric),
    };
  }

  /** Several columns of months (from, to) must all say the same one. */
  month(row: GridRow): RowMonth {
    const year = this.#yearOf(row);
    if (this.#months.length === 0) {
      return this.#year === null || year === null ? { kind: 'elsewhere' } : { kind: 'year', year };
    }
    let found: Month | null = null;
    for (const column of this.#months) {
      const reading = this.#readMonth(row[column.column] ?? '');
      if (reading.kind === 'longPeriod') return { kind: 'bad', code: 'mapping.longPeriod', column };
      const month = monthWithYear(reading, year);
      if (month === null && reading.kind === 'noYear' && this.#months.length === 1) {
        return { kind: 'noYear', reading, column };
      }
      if (month === null) return { kind: 'bad', code: 'mapping.unreadableMonth', column };
      if (found !== null && month !== found) return { kind: 'bad', code: 'mapping.longPeriod', column };
      found = month;
    }
    return found === null ? { kind: 'elsewhere' } : { kind: 'month', month: found };
  }

  /** The text by which a row adds up others, `null` for a row of its own. */
  summary(row: GridRow): string | null {
    const facts = this.facts(row);
    const first = row.findIndex((_, column) => cellText(row, column) !== '');
    const isName = first >= 0 && first !== this.#columns.title && !this.#isValue(first);
    const months = this.#months.map(({ column }) => cellText(row, column));
    const names = [
      facts.platform,
      facts.database,
      facts.library,
      facts.metric,
      ...months,
      isName ? cellText(row, first) : '',
    ];
    const isIdentified = this.#ids.some((column) => cellText(row, column) !== '');
    const name = names.find((text) => text !== '' && this.#isSummaryName(text));
    // A work may be called anything; one with an ISBN is a work.
    return name ?? (isSummaryRow(facts.title, '', true, isIdentified) ? facts.title : null);
  }

  #readMonth(cell: Cell): MonthReading {
    const known = this.#monthByCell.get(cell);
    if (known) return known;
    const reading = readMonth(cell, this.#plan.order);
    this.#monthByCell.set(cell, reading);
    return reading;
  }

  #isSummaryName(text: string): boolean {
    const known = this.#isSummaryByName.get(text);
    if (known !== undefined) return known;
    const isSummary = isSummaryName(text);
    this.#isSummaryByName.set(text, isSummary);
    return isSummary;
  }

  #isValue(column: number): boolean {
    const role = this.#plan.placed.find((placed) => placed.column.column === column)?.role;
    return role !== null && role !== undefined && isValueRole(role);
  }

  #yearOf(row: GridRow): number | null {
    if (this.#year === null) return this.#mapping.constants.year;
    const text = cellText(row, this.#year.column);
    return isYear(text) ? Number(text) : null;
  }
}
