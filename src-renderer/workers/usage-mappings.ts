import type { Bibliotek24Database } from '#data/database.ts';
import type { Grid } from '#domain/counter/grid.ts';
import type { CounterReport } from '#domain/counter/report.ts';
import { applyMapping } from '#domain/mapping/apply-mapping.ts';
import { recogniseMapping } from '#domain/mapping/recognise-mapping.ts';
import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { readTables } from '#formats/tabular/read-tables.ts';
import type { FindMapping } from './usage-files.ts';

/**
 * Reads files of no standard: every sheet by the mapping that was given, or by a kept one that fits exactly. One that
 * only nearly fits is a guess, and is asked about.
 */
export function mappedReports(database: Bibliotek24Database): FindMapping {
  return async (bytes, name, given) => {
    const read = readTables(bytes, name, readChoices(given));
    if (read.kind === 'refused') return read;
    const { sheets } = read.value;
    if (given) return reportsOf(sheetsFor(sheets, given), given, name);
    const kept = (await database.mappings.toArray()).map(({ mapping }) => mapping);
    for (const sheet of sheets) {
      const found = recogniseMapping(sheet, name, kept);
      if (found?.fit !== 'exact') continue;
      const outcome = reportsOf([sheet], found.mapping, name);
      // A file that the layout cannot read after all is explained anew rather than refused.
      if (outcome.kind === 'ok') return outcome;
    }
    return { kind: 'ok', value: { reports: [], mapping: null }, warnings: [] };
  };
}

export function readChoices(mapping: Pick<TableMapping, 'encoding' | 'separator'> | null) {
  return {
    ...(mapping?.encoding && { encoding: mapping.encoding }),
    ...(mapping?.separator && { separator: mapping.separator }),
  };
}

/** The sheet a mapping is for; a file of another set of sheets has the first. */
export function sheetsFor(sheets: readonly Grid[], { sheet }: Pick<TableMapping, 'sheet'>): readonly Grid[] {
  return [sheets.find(({ name }) => name === sheet) ?? sheets[0]].filter((found) => found !== undefined);
}

function reportsOf(
  sheets: readonly Grid[],
  mapping: TableMapping,
  name: string,
): Outcome<{ readonly reports: readonly CounterReport[]; readonly mapping: TableMapping }> {
  const outcomes = sheets.map((sheet) => applyMapping(sheet, mapping, name));
  const problems = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? outcome.problems : []));
  if (problems.length > 0) return { kind: 'refused', problems };
  const read = outcomes.filter((outcome) => outcome.kind === 'ok');
  return {
    kind: 'ok',
    value: { reports: read.map(({ value }) => value), mapping },
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}
