import type { UseComparison } from '#domain/usage/compare-use.ts';
import type { ComparedUse, People } from '#domain/usage/compared-use.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import type { CompareChoices } from './kept-choices.ts';
import { isWhole, rankedBy } from './ranking.ts';

/** The place the comparison covers, as it stands after "i". */
export function placeText({ scope }: UseComparison, { compare: t }: Messages): string {
  return scope.kind === 'country' ? t.theCountry : scope.name;
}

/** What stands side by side: `bibliotek i Agder`, `alle fylker`. */
export function areaText(comparison: UseComparison, texts: Messages): string {
  const { subtitle: t } = texts.compare;
  return comparison.by === 'county' ? t.counties : t.libraries(placeText(comparison, texts));
}

/** A metric in plain words; one that has none goes by its own name. */
export function metricText(metric: string | null, { common }: Messages): string {
  return metric === null ? common.missing : (common.metrics[metric] ?? metric);
}

/** Uses whole; uses per 1000 with a decimal where they are few. */
export function valueText(value: number, show: CompareChoices['show'], { number }: Formats): string {
  return number(value, show === 'perThousand' && value > 0 && value < 10 ? 1 : 0);
}

/** How much of the year a row has figures for: months of one library, the share of all libraries' months of a county. */
export function monthsText(row: ComparedUse, { compare: t }: Messages, { number, shortMonth }: Formats): string {
  if (row.libraries <= 1 || isWhole(row) || row.monthsWithUsage < 12) {
    const months = t.monthsOf(number(row.monthsWithUsage), '12');
    const first = row.members.findIndex((members) => members > 0);
    return first > 0 && row.monthsWithUsage < 12 ? `${months}, ${t.memberFrom(shortMonth(first + 1))}` : months;
  }
  // Rounded down: 100 % is said of what is whole only.
  return t.shareOfMonths(number(Math.floor((row.libraryMonths * 100) / (row.libraries * 12))));
}

/** True for a month without anyone of the row taking part, in a year in which somebody does: its use is not missing. */
export function isBeforeMember({ members }: ComparedUse, month: number): boolean {
  return members[month] === 0 && members.some((count) => count > 0);
}

/** What is measured, and for whom. */
export function subtitleText(comparison: UseComparison, show: CompareChoices['show'], texts: Messages): string {
  const { subtitle: t, people } = texts.compare;
  const metric = metricText(comparison.metric, texts);
  const what = metric.slice(0, 1).toUpperCase() + metric.slice(1);
  const of = areaText(comparison, texts);
  if (show === 'uses') return t.uses(what, comparison.year, of);
  const kind = kindOfPeople(comparison.rows);
  return t.perThousand(what, comparison.year, kind === 'both' ? t.mixed : people[kind], of);
}

/** Who the figures per 1000 are measured by. */
export function kindOfPeople(rows: readonly ComparedUse[]): People['kind'] | 'both' {
  const kinds = new Set(rows.filter((row) => row.perThousand !== null).map((row) => row.people.kind));
  const [kind = 'inhabitants', other] = kinds;
  return other === undefined ? kind : 'both';
}

/** The whole scope per 1000, where it is measured by the same kind of people as the bars are; else null. */
export function wholePerThousand({ rows, total }: UseComparison, show: CompareChoices['show']): number | null {
  return show === 'uses' || rows.length < 2 || kindOfPeople(rows) !== total.people.kind ? null : total.perThousand;
}

/**
 * Where the figures come from and what they leave out, for the line under the chart.
 * @param drawn the rows that have a bar
 */
export function sourceText(
  comparison: UseComparison,
  drawn: readonly ComparedUse[],
  show: CompareChoices['show'],
  texts: Messages,
  { number }: Formats,
): string {
  const { source: t } = texts.compare;
  const { rows, total, notPlaced, year } = comparison;
  const withValue = rows.filter((row) => rankedBy(row, show) !== null);
  const incomplete = withValue.filter((row) => !isWhole(row)).length;
  const missing = rows.filter((row) => row.libraries > 0 && row.uses === null).length;
  const usesOutside = notPlaced.reduce((sum, row) => sum + (row.uses ?? 0), 0);
  const reports = t.reports(total.sources);
  const kind = kindOfPeople(rows);
  const allocated = drawn.filter((row) => row.allocatedUses > 0);
  // A county has inhabitants, and schools that may share by their pupils.
  const by = comparison.by === 'library' ? [...new Set(allocated.map(({ people }) => people.kind))].toSorted() : [];
  return [
    show === 'uses' ? reports : t.withPeople(reports, kind === 'both' ? t.bothPeople : t.people[kind], year),
    ...(wholePerThousand(comparison, show) === null ? [] : [t.whole(placeText(comparison, texts))]),
    ...(incomplete > 0 ? [t.incomplete(incomplete)] : []),
    ...(missing > 0 ? [t.missing(missing)] : []),
    ...(total.periodTotals > 0 ? [t.periodTotals(number(total.periodTotals))] : []),
    ...(usesOutside > 0 ? [t.notPlaced(number(usesOutside))] : []),
    ...(allocated.length > 0 ? [texts.overview.allocatedNote(texts.common.sharedBy(by))] : []),
    ...(total.releases.length > 1 ? [t.releases(total.releases.join(', '), year - 1)] : []),
  ].join('. ');
}
