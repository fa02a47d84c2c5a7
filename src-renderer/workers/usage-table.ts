import type { Bibliotek24Database } from '#data/database.ts';
import { counterFacts } from '#domain/counter/facts.ts';
import { cellText, columnLetters, type Grid, isBlankRow } from '#domain/counter/grid.ts';
import { applyMapping } from '#domain/mapping/apply-mapping.ts';
import { ASKED_CELLS, withBlanksFilled } from '#domain/mapping/blank-cells.ts';
import { withKnownHeadings } from '#domain/mapping/known-headings.ts';
import { openQuestions } from '#domain/mapping/open-questions.ts';
import { mappedOf } from '#domain/mapping/placed-columns.ts';
import type { Question } from '#domain/mapping/question.ts';
import { readingPlan } from '#domain/mapping/reading-plan.ts';
import { recogniseMapping } from '#domain/mapping/recognise-mapping.ts';
import { suggestMapping } from '#domain/mapping/suggest-mapping.ts';
import type { HeadPlace } from '#domain/mapping/table-head.ts';
import {
  isNameRole,
  type MappedColumn,
  type Separator,
  type TableMapping,
  type TextEncoding,
} from '#domain/mapping/table-mapping.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import { readTables } from '#formats/tabular/read-tables.ts';
import type { UsageFileRef } from './usage-files.ts';
import { readChoices, sheetsFor } from './usage-mappings.ts';

/** A table of no standard as it is read so far, for the user to say what is right and wrong. */
export type UsageTable = {
  /** `null` for a workbook. */
  readonly encoding: TextEncoding | null;
  readonly separator: Separator | null;
  readonly sheets: readonly (string | null)[];
  readonly mapping: TableMapping;
  readonly columns: readonly UsageTableColumn[];
  /** The first rows of numbers, cell by cell as a person reads them, with their number in the file. */
  readonly sample: readonly { readonly row: number; readonly cells: readonly SampleCell[] }[];
  /** The rows above the table and the headings, to find the right ones. */
  readonly above: readonly string[];
  readonly rowCount: number;
  readonly questions: readonly Question[];
  readonly result: TableResult;
};

/** `isAbove`: the cell is empty, and read as the one above it. */
export type SampleCell = { readonly text: string; readonly isAbove: boolean };

/** A column of the file; those of one heading and other months are one `MappedColumn`. */
export type UsageTableColumn = {
  /** What a spreadsheet calls it. */
  readonly letter: string;
  readonly heading: string;
  readonly label: string;
  readonly mapped: MappedColumn;
  /** The first of the columns that share a `MappedColumn`. */
  readonly isFirst: boolean;
  /** Names with empty cells among them, which may be as the ones above. */
  readonly hasBlanks: boolean;
};

export type TableResult =
  | { readonly kind: 'open' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'read';
      readonly facts: readonly ReadFact[];
      readonly factCount: number;
      readonly warnings: readonly Problem[];
    };

export type ReadFact = {
  readonly item: string;
  readonly organisation: string | null;
  readonly metric: string;
  readonly month: string | null;
  readonly count: number;
};

const SAMPLE_ROWS = 8;
const SAMPLED_ROWS = 300;
const SHOWN_COLUMNS = 60;
const SHOWN_FACTS = 6;
const SHOWN_CHARACTERS = 80;

/**
 * Reads the table with a mapping: the user's, else a kept one that nearly fits, else a guess. Nothing is stored.
 */
export async function usageTable(
  database: Bibliotek24Database,
  { file, name }: Pick<UsageFileRef, 'file' | 'name'>,
  asked: AskedTable,
): Promise<Outcome<UsageTable>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const tables = readTables(bytes, name, readChoices(asked.mapping ?? asked.read));
  if (tables.kind === 'refused') return tables;
  const { encoding, separator, sheets } = tables.value;
  const [grid] = sheetsFor(sheets, { sheet: asked.mapping?.sheet ?? asked.read.sheet ?? null });
  if (!grid) throw new Error('a table without a sheet');
  const mapping = asked.mapping
    ? ({ kind: 'ok', value: asked.mapping } as const)
    : await firstMapping(database, grid, name, asked);
  if (mapping.kind === 'refused') return mapping;
  return {
    kind: 'ok',
    warnings: [],
    value: {
      encoding,
      separator,
      sheets: sheets.map((sheet) => sheet.name),
      mapping: mapping.value,
      ...shown(grid, mapping.value),
      ...outcomeOf(grid, mapping.value, name),
    },
  };
}

export type AskedTable = {
  /** The user's; null = the program's guess. */
  readonly mapping: TableMapping | null;
  readonly read: ReadAsked;
  /** Where the user says the headings stand, for a guess made anew. */
  readonly place: HeadPlace | null;
};

/** How the bytes are to be read; null = guess. */
export type ReadAsked = {
  readonly encoding: TextEncoding | null;
  readonly separator: Separator | null;
  readonly sheet: string | null;
};

async function firstMapping(
  database: Bibliotek24Database,
  grid: Grid,
  name: string,
  { read, place }: { readonly read: ReadAsked; readonly place: HeadPlace | null },
): Promise<Outcome<TableMapping>> {
  const kept = (await database.mappings.toArray()).map(({ mapping }) => mapping);
  const found = place ? null : recogniseMapping(grid, name, kept);
  if (found) return { kind: 'ok', value: found.mapping, warnings: [] };
  const guess = suggestMapping(grid, name, place ?? undefined);
  // Where no headings are found the user can still point at them, or say how the file is taken apart.
  const isUnfound = guess.kind === 'refused' && guess.problems.every(({ code }) => code === 'mapping.noTable');
  const suggested = isUnfound ? suggestMapping(grid, name, firstRow(grid)) : guess;
  if (suggested.kind === 'refused') return suggested;
  const { encoding, separator } = read;
  const [services, organisations] = await Promise.all([
    database.records('services').toArray(),
    database.records('organisations').toArray(),
  ]);
  const value = withKnownHeadings(suggested.value, { services, organisations });
  return { ...suggested, value: { ...value, encoding, separator } };
}

function firstRow({ rows }: Grid): HeadPlace {
  const headingRow = Math.max(
    0,
    rows.findIndex((row) => !isBlankRow(row)),
  );
  return { headingRow, headingRows: 1, firstDataRow: headingRow + 1 };
}

function shown(grid: Grid, mapping: TableMapping): Pick<UsageTable, 'columns' | 'sample' | 'above' | 'rowCount'> {
  const seen = new Set<string>();
  const plan = readingPlan(grid, mapping);
  const filled = withBlanksFilled(grid, mapping, plan);
  const sampled = grid.rows.slice(mapping.firstDataRow, mapping.firstDataRow + SAMPLED_ROWS);
  const columns = plan.placed.slice(0, SHOWN_COLUMNS).map((placed): UsageTableColumn => {
    const { column, heading, label } = placed.column;
    const mapped = mappedOf(placed);
    const id = JSON.stringify([mapped.key, mapped.hasMonth, mapped.nth]);
    const isFirst = !seen.has(id);
    seen.add(id);
    const hasBlanks =
      isNameRole(mapped.role) &&
      sampled.filter((row) => !isBlankRow(row) && cellText(row, column) === '').length >= ASKED_CELLS;
    return { letter: columnLetters(column), heading, label, mapped, isFirst, hasBlanks };
  });
  const cells = (row: number): SampleCell[] =>
    columns.map((_, column) => {
      const text = cellText(filled.rows[row], column).slice(0, SHOWN_CHARACTERS);
      return { text, isAbove: text !== '' && cellText(grid.rows[row], column) === '' };
    });
  const end = grid.rows.findLastIndex((row) => !isBlankRow(row)) + 1;
  const last = Math.min(end, mapping.firstDataRow + SAMPLE_ROWS);
  return {
    columns,
    sample: Array.from({ length: Math.max(0, last - mapping.firstDataRow) }, (_, i) => ({
      row: mapping.firstDataRow + i + 1,
      cells: cells(mapping.firstDataRow + i),
    })),
    above: grid.rows.slice(0, Math.min(mapping.firstDataRow + 3, 30)).map((row) =>
      row
        .map((_, column) => cellText(row, column))
        .filter((text) => text !== '')
        .join(' · ')
        .slice(0, SHOWN_CHARACTERS),
    ),
    rowCount: Math.max(0, end - mapping.firstDataRow),
  };
}

function outcomeOf(grid: Grid, mapping: TableMapping, name: string): Pick<UsageTable, 'questions' | 'result'> {
  const questions = openQuestions(grid, mapping, name);
  if (questions.length > 0) return { questions, result: { kind: 'open' } };
  const applied = applyMapping(grid, mapping, name);
  if (applied.kind === 'refused') return { questions, result: applied };
  const facts = counterFacts(applied.value);
  return {
    questions,
    result: {
      kind: 'read',
      facts: facts.slice(0, SHOWN_FACTS),
      factCount: facts.length,
      warnings: applied.warnings,
    },
  };
}
