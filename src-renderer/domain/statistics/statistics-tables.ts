import type { LibraryStatistics, OrganisationUse } from './library-statistics.ts';
import { monthsText } from './months-text.ts';
import { reportText } from './report-text.ts';
import { sourcesOf } from './statistics-notes.ts';
import { type StatisticsTexts, scopeName } from './statistics-texts.ts';
import type { ServiceUse } from './use-tally.ts';

/** A table to be written as a sheet or as CSV. */
export type StatisticsTable = {
  readonly name: string;
  readonly columns: readonly {
    readonly header: string;
    readonly type: 'text' | 'number';
    readonly width: number;
    readonly format?: string;
  }[];
  readonly rows: readonly (readonly Value[])[];
  readonly totals: readonly (readonly Value[])[];
};

type Value = string | number | null;
/** A number with signs after it, which stand for notes. */
type MarkedNumber = { readonly value: number; readonly mark: string };

/** A word where a number is missing. */
type MissingNumber = { readonly type: 'text'; readonly value: string };

/**
 * The overview also marks numbers that are allocated, incomplete or counted by several releases, and says where one is missing; the
 * details say it in words.
 */
export type OverviewTable = Pick<StatisticsTable, 'name' | 'columns'> & {
  readonly rows: readonly (readonly (Value | MarkedNumber | MissingNumber)[])[];
  readonly totals: readonly (readonly (Value | MarkedNumber)[])[];
};

/** Signs after a number in the overview. */
export const MARKS = { allocated: '*', incomplete: '†', break: '‡' } as const;

/** One row for each municipality, then for each of the others, and one column for each service; the sum below. */
export function overviewTable(statistics: LibraryStatistics, texts: StatisticsTexts): OverviewTable {
  const { columns, sheets, levels } = texts;
  const uses = ({ services, lacking }: OrganisationUse) =>
    services.map((use) =>
      lacking.includes(use.serviceId) ? ({ type: 'text', value: texts.missing } as const) : markedUses(use),
    );
  return {
    name: sheets.overview,
    columns: [
      { header: columns.id, type: 'text', width: 12 },
      { header: columns.organisation, type: 'text', width: 30 },
      { header: columns.level, type: 'text', width: 20 },
      ...statistics.services.map(
        ({ name, metric }) =>
          ({ header: texts.serviceHeading(name, metricText(metric, texts)), type: 'number', width: 16 }) as const,
      ),
    ],
    rows: [...statistics.municipalities, ...statistics.notPlaced].map((entry) => [
      numberOf(entry),
      entry.name,
      levels[entry.kind],
      ...uses(entry),
    ]),
    totals: [[null, texts.sum(scopeName(statistics, texts)), null, ...statistics.totals.map(markedUses)]],
  };
}

/** One row for each of those given and each service, with all that is to be known of the number. */
export function detailTable(
  statistics: LibraryStatistics,
  entries: readonly OrganisationUse[],
  name: string,
  texts: StatisticsTexts,
): StatisticsTable {
  const { columns, levels } = texts;
  return {
    name,
    columns: [
      { header: columns.id, type: 'text', width: 12 },
      { header: columns.organisation, type: 'text', width: 30 },
      { header: columns.level, type: 'text', width: 20 },
      { header: columns.year, type: 'number', width: 7, format: '0' },
      { header: columns.service, type: 'text', width: 20 },
      { header: columns.metric, type: 'text', width: 18 },
      { header: columns.uses, type: 'number', width: 12 },
      { header: columns.allocated, type: 'number', width: 12 },
      { header: columns.monthsWithUsage, type: 'number', width: 12 },
      { header: columns.missingMonths, type: 'text', width: 22 },
      { header: columns.remark, type: 'text', width: 52 },
    ],
    rows: entries.flatMap((entry) =>
      entry.services.map((use, i) => [
        numberOf(entry),
        entry.name,
        levels[entry.kind],
        statistics.year,
        statistics.services[i]?.name ?? use.serviceId,
        metricText(use.metric, texts),
        use.uses,
        use.uses === null ? null : use.allocated,
        use.monthsWithUsage,
        monthsText(use.missingMonths, texts.months),
        remarks(use, entry.lacking.includes(use.serviceId), texts).join(', '),
      ]),
    ),
    totals: [],
  };
}

function markedUses(use: ServiceUse): number | MarkedNumber | null {
  const mark = marksOf(use);
  return use.uses === null || mark === '' ? use.uses : { value: use.uses, mark };
}

/** The signs that stand after a number; empty when there is nothing to be said of it. */
export function marksOf({ allocated, incomplete, breaks }: ServiceUse): string {
  return [
    allocated > 0 ? MARKS.allocated : '',
    incomplete ? MARKS.incomplete : '',
    breaks.length > 0 ? MARKS.break : '',
  ].join('');
}

/** The files that the entries' numbers come from. */
export function sourceTable(
  statistics: LibraryStatistics,
  entries: readonly OrganisationUse[],
  texts: StatisticsTexts,
): StatisticsTable {
  const { columns } = texts;
  const nameOf = new Map(statistics.services.map(({ serviceId, name }) => [serviceId, name]));
  return {
    name: texts.sheets.sources,
    columns: [
      { header: columns.service, type: 'text', width: 20 },
      { header: columns.file, type: 'text', width: 44 },
      { header: columns.report, type: 'text', width: 12 },
      { header: columns.created, type: 'text', width: 22 },
      { header: columns.imported, type: 'text', width: 22 },
      { header: columns.sha256, type: 'text', width: 66 },
    ],
    rows: sourcesOf(statistics, entries).map((source) => [
      nameOf.get(source.service_id) ?? source.service_id,
      source.file_name,
      reportText(source),
      source.created,
      source.imported_at,
      source.sha256,
    ]),
    totals: [],
  };
}

/** `NO-4204` is 4204 to everyone outside; text, since 0301 has its zero. */
function numberOf({ organisationId }: OrganisationUse): string {
  return organisationId.replace(/^NO-/, '');
}

function metricText(metric: string, { metrics }: StatisticsTexts): string {
  return metrics[metric] ?? metric;
}

function remarks(
  { uses, allocated, incomplete, breaks }: ServiceUse,
  isLacking: boolean,
  { remarks: words, months }: StatisticsTexts,
): string[] {
  if (uses === null) return [isLacking ? words.lacking : words.noFigures];
  return [
    ...(allocated > 0 ? [words.allocated] : []),
    ...(incomplete ? [words.incomplete] : []),
    ...breaks.map(({ month, from, to }) => words.break(from, to, months[month % 12] ?? '')),
  ];
}
