import type { UnknownReport } from '#data/unknown-reports.ts';
import type { UsageSource } from '#domain/model/tables.ts';
import { monthFromNumber } from '#domain/model/usage-columns.ts';
import type { UseOrigin } from '#domain/usage/origin-of-use.ts';
import { releaseBreaks } from '#domain/usage/release-breaks.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import type { Provenance } from '#ui/provenance/provenance.ts';
import { periodText } from '../files/period-text.ts';
import { reportTitle } from '../files/report-title.ts';
import { type AskedUse, askedTitle, monthOfYear } from './asked-use.ts';

type Fact = { readonly label: string; readonly value: string };

/** What is to be said of the number besides its files: what was counted, of whom, and what it does not say. */
export function originFacts(asked: AskedUse, origin: UseOrigin, texts: Messages, formats: Formats): Fact[] {
  const t = texts.usage;
  const { months, organisations, allocatedUses, passedOver, unusual, periodTotals } = origin;
  const { unusual: unusualText } = texts.compare;
  const by = texts.common.sharedBy(origin.allocatedBy);
  const missing = months.filter(({ uses }) => uses === null).map(({ month }) => formats.shortMonth(monthOfYear(month)));
  const breaks = releaseBreaks(
    origin.sources.map(({ source, months: of }) => ({ release: source.release, months: of })),
  );
  return [
    ...(asked.metric === '' ? [] : [{ label: t.metric, value: asked.metric }]),
    ...(organisations.length > 0
      ? [{ label: t.madeOf, value: t.organisations(formats.number(organisations.length)) }]
      : []),
    ...(asked.month === null
      ? [
          {
            label: t.monthsWithUse,
            value: [
              t.monthsOf(formats.number(months.length - missing.length)),
              ...(missing.length > 0 && missing.length < 12 ? [t.missingMonths(missing.join(', '))] : []),
            ].join(' '),
          },
        ]
      : []),
    ...(unusual
      ? [{ label: t.marked, value: unusualText.comparedWith(unusualText[unusual.kind], formats.number(unusual.mean)) }]
      : []),
    ...(allocatedUses > 0 ? [{ label: t.allocated, value: t.allocatedPart(formats.number(allocatedUses), by) }] : []),
    ...breaks.map(({ month, from, to }) => ({
      label: t.break,
      value: t.breakAt(from, to, formats.month(monthFromNumber(month))),
    })),
    ...passedOver.map(({ source, speaks, reason }) => ({
      label: t.passedOver,
      value: t.passedOverBy(named(source, texts), speaks.file_name, texts.usageFiles.reasons[reason]),
    })),
    ...(periodTotals > 0 ? [{ label: t.leftOut, value: t.periodTotals(formats.number(periodTotals)) }] : []),
  ];
}

/** The same with its files, to be copied as a source note. */
export function originProvenance(
  asked: AskedUse,
  origin: UseOrigin,
  lacking: readonly UnknownReport[],
  sample: boolean,
  texts: Messages,
  formats: Formats,
): Provenance {
  const metric = texts.common.metrics[asked.metric] ?? asked.metric;
  return {
    title: askedTitle(asked, formats),
    value: origin.uses === null ? null : `${formats.number(origin.uses)} ${metric}`,
    inputs: [
      ...originFacts(asked, origin, texts, formats),
      ...origin.leftOut.map((source) => ({ label: texts.usageFiles.leftOut, value: named(source, texts) })),
      ...lacking.map((report) => ({
        label: texts.usage.vendorSays,
        value: [
          ...exceptionTexts(report, texts),
          `${report.fileName}, ${periodText(report.begin, report.end, formats)}`,
        ].join('; '),
      })),
    ],
    files: origin.sources.map(({ source }) => ({
      name: named(source, texts),
      sha256: source.sha256,
      when: formats.date(source.imported_at.slice(0, 10)),
    })),
    mark: sample ? texts.common.sampleData : null,
  };
}

/** `bruk.tsv (PR 5.1)` */
function named({ file_name, report_id, release }: UsageSource, { usageFiles }: Messages): string {
  return `${file_name} (${reportTitle({ reportId: report_id, release }, usageFiles)})`;
}

/** Each exception with its code, what it means and what the vendor wrote: `3031 (tallene er ikke klare): «Usage Not Ready»`. */
export function exceptionTexts({ exceptions }: Pick<UnknownReport, 'exceptions'>, { usage: t }: Messages): string[] {
  return exceptions.map(({ code, text }) => t.exception(code, t.exceptions[code] ?? '', text));
}
