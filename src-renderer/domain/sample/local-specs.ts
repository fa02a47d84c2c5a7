import type { Agreement, Service } from '../model/tables.ts';

/** Services that some still buy on their own: no national agreement covers them. */
export const LOCAL_SERVICES = [
  { service: 'Kahoot! EDU', vendor: 'Kahoot', category: 'other' },
  { service: 'Agderposten arkiv', vendor: 'Agderposten', category: 'news' },
  { service: 'Fædrelandsvennen arkiv', vendor: 'Polaris', category: 'news' },
  { service: 'Lindesnes avis arkiv', vendor: 'Amedia', category: 'news' },
  { service: 'MyHeritage Library', vendor: 'MyHeritage', category: 'other' },
  { service: 'Lokalavisarkiv', vendor: 'Amedia', category: 'news' },
] as const satisfies readonly { service: string; vendor: string; category: NonNullable<Service['category']> }[];

export type LocalServiceName = (typeof LOCAL_SERVICES)[number]['service'];

export type LocalSpec = {
  readonly service: LocalServiceName;
  readonly holder: string;
  readonly start: string;
  readonly end: string;
  readonly noticeDeadline: string;
  /** In whole kroner; null: nobody has registered it. */
  readonly price: number | null;
  readonly dataProcessing: Agreement['data_processing_agreement'];
};

/** Agder's own agreements that go on beside the national ones: the county everyone meets first in the sample. */
export const AGDER_LOCAL: readonly LocalSpec[] = [
  {
    service: 'Kahoot! EDU',
    holder: 'NO-42',
    start: '2022-08-01',
    end: '2027-12-31',
    noticeDeadline: '2027-04-30',
    price: 215_000,
    dataProcessing: 'signed',
  },
  {
    service: 'Agderposten arkiv',
    holder: 'NO-4203',
    start: '2021-01-01',
    end: '2027-12-31',
    noticeDeadline: '2027-02-28',
    price: 38_500,
    dataProcessing: 'none',
  },
  {
    service: 'Fædrelandsvennen arkiv',
    holder: 'NO-4204',
    start: '2020-01-01',
    end: '2027-12-31',
    noticeDeadline: '2027-06-30',
    price: 44_900,
    dataProcessing: 'signed',
  },
  {
    service: 'Lindesnes avis arkiv',
    holder: 'NO-4205',
    start: '2022-01-01',
    end: '2027-12-31',
    noticeDeadline: '2027-06-30',
    price: null,
    dataProcessing: 'none',
  },
  {
    service: 'MyHeritage Library',
    holder: 'NO-4202',
    start: '2023-01-01',
    end: '2027-12-31',
    noticeDeadline: '2027-08-31',
    price: 29_800,
    dataProcessing: null,
  },
];
