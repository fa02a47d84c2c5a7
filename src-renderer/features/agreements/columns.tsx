import { priceOre } from '#domain/agreements/price-in-scope.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import type { Column } from '#ui/table/index.ts';
import type { AgreementRow } from './agreement-row.ts';
import { DeadlineCell, PriceCell, ProcessorMark } from './cells.tsx';
import { NEARNESS, type Nearness } from './notice-deadline.ts';

const LEVELS = ['national', 'county', 'library'] as const;
const PROCESSORS = ['none', 'unknown', 'signed', 'not_needed'] as const;
type Processor = (typeof PROCESSORS)[number];

export function processorOf(row: AgreementRow): Processor {
  return row.agreement.data_processing_agreement ?? 'unknown';
}

export function periodText({ agreement }: AgreementRow): string {
  const [start, end] = [agreement.start.slice(0, 4), agreement.end?.slice(0, 4) ?? ''];
  return start === end ? start : `${start}–${end}`;
}

export function holderText(row: AgreementRow, programName: string): string {
  return row.national ? programName : row.holderName;
}

/** The widths fit beside the details in a window of 1366 pixels. */
export function agreementColumns({ agreements: t, common }: Messages, formats: Formats): Column<AgreementRow>[] {
  const holder = (row: AgreementRow) => holderText(row, common.programName);
  return [
    { id: 'service', head: t.service, kind: 'text', width: 10.8, grow: 2, value: (row) => row.serviceName },
    {
      id: 'vendor',
      head: t.vendor,
      kind: 'text',
      width: 5.7,
      value: (row) => row.vendorName || null,
      filter: { key: (row) => row.vendorName, label: (key) => key },
    },
    {
      id: 'holder',
      head: t.holder,
      kind: 'text',
      width: 5.55,
      grow: 3,
      value: holder,
      filter: { key: holder, label: (key) => key },
    },
    {
      id: 'level',
      head: t.level,
      kind: 'text',
      width: 4.15,
      grow: 0.3,
      value: (row) => t.levels[row.agreement.level],
      order: (row) => LEVELS.indexOf(row.agreement.level),
      filter: {
        key: (row) => row.agreement.level,
        label: (key) => t.levels[key as (typeof LEVELS)[number]],
        keys: LEVELS,
        always: true,
      },
    },
    {
      id: 'audience',
      head: t.audience,
      kind: 'text',
      width: 7,
      hidden: true,
      value: (row) => t.audiences[row.agreement.audience],
      filter: {
        key: (row) => row.agreement.audience,
        label: (key) => t.audiences[key as AgreementRow['agreement']['audience']],
        keys: ['public', 'school', 'all'],
      },
    },
    {
      id: 'period',
      head: t.period,
      kind: 'text',
      width: 5.5,
      grow: 0.3,
      value: (row) => row.agreement.start,
      text: periodText,
    },
    {
      id: 'price',
      head: t.price,
      unit: t.perYear,
      kind: 'kroner',
      width: 5.6,
      grow: 0.3,
      origin: true,
      value: (row) => priceOre(row.price),
      render: (row) => <PriceCell price={row.price} />,
      sum: { leftOut: t.pricesLeftOut },
    },
    {
      id: 'notice',
      head: t.notice,
      kind: 'date',
      width: 9.3,
      grow: 0.5,
      value: (row) => row.deadline?.date ?? null,
      render: (row) => row.deadline && <DeadlineCell deadline={row.deadline} />,
      filter: {
        name: t.noticeShort,
        key: (row) => row.deadline?.nearness ?? 'none',
        label: (key) => t.nearness[key as Nearness],
        keys: NEARNESS,
        always: true,
      },
    },
    {
      id: 'renewal',
      head: t.renewal,
      kind: 'text',
      width: 6,
      hidden: true,
      value: (row) => (row.agreement.renewal ? t.renewals[row.agreement.renewal] : null),
      text: (row) => (row.agreement.renewal ? t.renewals[row.agreement.renewal] : t.details.unknown),
    },
    {
      id: 'processor',
      head: t.processor,
      kind: 'text',
      width: 6.35,
      grow: 0.5,
      value: (row) => t.processors[processorOf(row)],
      order: (row) => PROCESSORS.indexOf(processorOf(row)),
      render: (row) => <ProcessorMark status={processorOf(row)} />,
      filter: {
        key: processorOf,
        label: (key) => t.processors[key as Processor],
        keys: PROCESSORS,
      },
    },
    {
      id: 'vat',
      head: t.vat,
      unit: '%',
      kind: 'number',
      width: 5,
      hidden: true,
      value: (row) => (row.agreement.vat_rate === null ? null : row.agreement.vat_rate * 100),
      text: (row) => (row.agreement.vat_rate === null ? '' : formats.percent(row.agreement.vat_rate, 0)),
    },
    {
      id: 'note',
      head: t.note,
      kind: 'text',
      width: 10,
      grow: 3,
      hidden: true,
      value: (row) => row.agreement.note || null,
    },
  ];
}
