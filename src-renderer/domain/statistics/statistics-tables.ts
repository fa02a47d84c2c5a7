import type { LibraryStatistics, OrganisationUse } from './library-statistics.ts';
import { monthsText } from './months-text.ts';
import { reportText } from './report-text.ts';
import { sourcesOf } from './statistics-notes.ts';
import type { StatisticsTexts } from './statistics-texts.ts';
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
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly totals: readonly (readonly (string | number | null)[])[];
};

/** One row for each municipality and one column for each service: what most people look for. */
export function overviewTable(statistics: LibraryStatistics, texts: StatisticsTexts): StatisticsTable {
  const { columns, sheets, levels } = texts;
  const uses = ({ services }: OrganisationUse) => services.map((service) => service.uses);
  return {
    name: sheets.overview,
    columns: [
      { header: columns.id, type: 'text', width: 12 },
      { header: columns.municipality, type: 'text', width: 26 },
      ...statistics.services.map(
        ({ name, metric }) =>
          ({ header: texts.serviceHeading(name, metricText(metric, texts)), type: 'number', width: 16 }) as const,
      ),
    ],
    rows: statistics.municipalities.map((entry) => [numberOf(entry), entry.name, ...uses(entry)]),
    totals: [
      ...statistics.notPlaced.map((entry) => [
        numberOf(entry),
        `${entry.name} (${levels[entry.kind]})`,
        ...uses(entry),
      ]),
      [null, texts.sum(statistics.scope.name), ...statistics.totals.map((total) => total.uses)],
    ],
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
      { header: columns.organisation, type: 'text', width: 26 },
      { header: columns.level, type: 'text', width: 16 },
      { header: columns.year, type: 'number', width: 7, format: '0' },
      { header: columns.service, type: 'text', width: 20 },
      { header: columns.metric, type: 'text', width: 18 },
      { header: columns.uses, type: 'number', width: 12 },
      { header: columns.allocated, type: 'number', width: 12 },
      { header: columns.monthsWithUsage, type: 'number', width: 12 },
      { header: columns.missingMonths, type: 'text', width: 22 },
      { header: columns.remark, type: 'text', width: 34 },
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
        remarks(use, texts).join(', '),
      ]),
    ),
    totals: [],
  };
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

function remarks({ uses, allocated, incomplete }: ServiceUse, { remarks: words }: StatisticsTexts): string[] {
  if (uses === null) return [words.noFigures];
  return [...(allocated > 0 ? [words.allocated] : []), ...(incomplete ? [words.incomplete] : [])];
}
