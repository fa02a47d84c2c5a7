import type { LibraryStatistics, OrganisationUse } from '#domain/statistics/library-statistics.ts';
import { marksOf } from '#domain/statistics/statistics-tables.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import type { Column } from '#ui/table/index.ts';

/** A column for each service in its own metric; numbers that are allocated, incomplete or broken carry their marks. */
export function statisticsColumns(
  { services }: LibraryStatistics,
  texts: Messages,
  formats: Formats,
): readonly Column<OrganisationUse>[] {
  const t = texts.statisticsView;
  return [
    { id: 'name', head: t.place, kind: 'text', width: 13, value: (row) => row.name },
    {
      id: 'kind',
      head: t.level,
      kind: 'text',
      width: 9,
      grow: 0,
      value: (row) => texts.statistics.levels[row.kind],
    },
    ...services.map(({ serviceId, name, metric }, at): Column<OrganisationUse> => {
      const use = (row: OrganisationUse) => row.services[at];
      return {
        id: serviceId,
        head: name,
        unit: texts.common.metrics[metric] ?? metric,
        kind: 'number',
        width: 5.75,
        value: (row) => use(row)?.uses ?? null,
        origin: (row) => use(row)?.uses != null,
        // Whoever takes no part has nothing to report.
        sum: { leftOut: texts.compare.table.leftOut, hasNone: (row) => !row.lacking.includes(serviceId) },
        text: (row) => {
          const found = use(row);
          if (!found || found.uses === null) return row.lacking.includes(serviceId) ? texts.usage.missing : '';
          return `${formats.number(found.uses)} ${marksOf(found)}`.trim();
        },
      };
    }),
  ];
}
