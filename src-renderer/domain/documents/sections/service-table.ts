import { compareIds } from '../../money/largest-remainder.ts';
import type { AllocationKey } from '../../usage/allocation.ts';
import type { Block, Cell, Column } from '../model.ts';
import { integerText, kronerExactText, monthName } from '../number-text.ts';
import { paragraphOf, say } from '../say.ts';
import type { ServiceFigures } from '../snapshot.ts';
import { numberCell, shareCell, textCell } from '../table-cells.ts';
import { listOf } from '../wording/amounts.ts';
import type { Wording } from '../wording/nb.ts';
import { type SectionContext, sourceLine } from './context.ts';

type ServiceWords = Wording['serviceTable'];

/** Coverage and cost per use of each service, with the metric and the months they rest on. */
export function serviceTable(context: SectionContext): Block {
  const { figures, wording } = context;
  const words = wording.serviceTable;
  const shown = figures.services
    .filter(({ participations, country }) => participations > 0 || (country.inhabitantsCovered ?? 0) > 0)
    .toSorted((a, b) => b.participations - a.participations || compareIds(a.name, b.name));
  const metrics = [...new Set(shown.flatMap(({ metric }) => (metric === null ? [] : [metric])))];
  const named = metrics.filter((metric) => metricName(words, metric) !== metric);
  const rows = shown.map((service) => serviceRow(words, service));
  return {
    kind: 'table',
    label: context.nextTable(),
    title: words.title(figures.year),
    message: null,
    columns: columns(words),
    groups: [{ heading: null, rows, sum: null }],
    total: null,
    note: sourceLine(context, [
      words.source,
      words.coverageNote(`${monthName(figures.on)} ${figures.year}`),
      shown.some((service) => !service.public) ? words.publicOnly : null,
      words.monthsNote,
      named.length > 0 ? metricNote(words, named) : null,
      shown.some(({ allocatedUses }) => allocatedUses > 0) ? words.allocated(keysOf(shown)) : null,
      rows.some((row) => row.some(({ value }) => value === null)) ? words.gaps : null,
    ]),
  };
}

/** By what any of the uses were split. */
export function keysOf(
  figures: readonly { readonly allocatedBy?: readonly AllocationKey[] }[],
): ReadonlySet<AllocationKey> {
  return new Set(figures.flatMap(({ allocatedBy }) => allocatedBy ?? []));
}

function columns(words: ServiceWords): Column[] {
  const text = { align: 'start', holds: 'text', tone: 'normal' } as const;
  const number = (holds: Column['holds'], heading: string): Column => ({
    align: 'end',
    holds,
    tone: 'normal',
    heading,
  });
  return [
    { ...text, heading: words.service },
    number('count', words.participations),
    number('fraction', words.coverage),
    number('fraction', words.country),
    number('count', words.uses),
    // Named beside the number wherever it is shown, on slides too.
    { ...text, heading: words.metric },
    number('ore', words.perUse),
    { ...text, align: 'end', tone: 'muted', heading: words.months },
  ];
}

function serviceRow(words: ServiceWords, service: ServiceFigures): Cell[] {
  const { name, participations, metric, uses, orePerUse, monthsWithUsage, missingMonths, allocatedUses } = service;
  const months = monthsWithUsage + missingMonths;
  return [
    textCell(name),
    numberCell(participations, integerText),
    service.public ? coverageCell(service) : numberCell(null, integerText),
    service.public ? coverageCell(service.country) : numberCell(null, integerText),
    numberCell(uses, integerText, allocatedUses > 0 ? '*' : ''),
    uses === null || metric === null ? numberCell(null, integerText) : textCell(metricName(words, metric)),
    numberCell(orePerUse, kronerExactText),
    months === 0 ? numberCell(null, integerText) : textCell(words.monthsOf(monthsWithUsage, months)),
  ];
}

function coverageCell({
  inhabitantsCovered,
  inhabitants,
}: Pick<ServiceFigures, 'inhabitantsCovered' | 'inhabitants'>): Cell {
  return inhabitantsCovered === null ? numberCell(null, integerText) : shareCell(inhabitantsCovered, inhabitants);
}

/** The standard's own name stays where we have no word for it. */
function metricName({ metrics }: ServiceWords, metric: string): string {
  return Object.entries(metrics).find(([code]) => code === metric)?.[1] ?? metric;
}

/** One word can stand for two metrics (searches); the note tells which. */
function metricNote(words: ServiceWords, metrics: readonly string[]) {
  const codesByName = Map.groupBy(metrics, (metric) => metricName(words, metric));
  const explained = [...codesByName].map(([name, codes]) => words.metricNote(name, listOf(codes)));
  const sentence = explained.join(', ');
  return paragraphOf([say`${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`]);
}
