import { createHash } from 'node:crypto';
import { budgetAttachment } from '#domain/documents/attachment.ts';
import { attachmentFigures } from '#domain/documents/attachment-figures.ts';
import type { AttachmentOptions, AttachmentQuery } from '#domain/documents/attachment-options.ts';
import { canonicalJson } from '#domain/documents/canonical-json.ts';
import { type CaseFigures, caseDocument, caseFigures } from '#domain/documents/case-document.ts';
import type { Block, DocumentModel, Run } from '#domain/documents/model.ts';
import type { AttachmentFigures } from '#domain/documents/snapshot.ts';
import { isoDate, ore } from '#domain/model/brands.ts';
import type { CentralData } from '#domain/model/central-data.ts';
import type { Tables } from '#domain/model/tables.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import {
  agreement,
  agreementCount,
  county,
  municipality,
  NATIONAL,
  operatingCost,
  organisation,
  participation,
  population,
  priceIndex,
  service,
  tablesWith,
  usageRow,
  usageSource,
} from './figure-records.ts';

const kroner = (amount: number) => ore(amount * 100);

const national = { holder_id: 'NO', level: 'national', audience: 'public', start: '2022-10-01' } as const;
const news = 'NO/news/2022-10-01';
const film = 'NO/film/2022-10-01';

/**
 * Agder and a neighbour, worked out by hand. Agreements on 2022-09-30: 20 + 14 in Agder and 16 in Trøndelag, 50 in all;
 * of Agder's, 14 have ended by a later count, and nobody has said anything about the other 20, nor about Trøndelag's.
 * 2025 in Agder: 100 000 + 60 000 saved on list price, and 60 000 kroner of the operating cost.
 */
export function agderTables(change: Partial<Tables> = {}): Tables {
  return tablesWith({
    organisations: [
      NATIONAL,
      county('NO-42', { name: 'Agder' }),
      county('NO-50', { name: 'Trøndelag - Trööndelage' }),
      organisation({ id: 'NO-4204', name: 'Kristiansand', county_id: 'NO-42' }),
      municipality('NO-4203', 'NO-42'),
      municipality('NO-5001', 'NO-50'),
    ],
    population: [2023, 2024, 2025].flatMap((year) => [
      population('NO-42', year, 300_000),
      population('NO-50', year, 700_000),
      population('NO-4204', year, 200_000),
      population('NO-4203', year, 100_000),
      population('NO-5001', year, 700_000),
    ]),
    services: [
      { ...service('news'), name: 'Avisene' },
      { ...service('film'), name: 'Filmene', category: 'film' },
    ],
    agreements: [agreement({ ...national, service_id: 'news' }), agreement({ ...national, service_id: 'film' })],
    agreement_counts: [
      agreementCount('NO-4204', 'news', '2022-09-01', 20),
      agreementCount('NO-4203', 'film', '2022-06-01', 14),
      agreementCount('NO-4203', 'film', '2023-06-01', 0),
      agreementCount('NO-5001', 'news', '2022-09-01', 16),
    ],
    participations: [
      participation({
        organisation_id: 'NO-4204',
        agreement_id: news,
        year: 2024,
        list_price_ore: kroner(300_000),
        paid_ore: kroner(250_000),
        county_share: 1,
      }),
      participation({
        organisation_id: 'NO-4204',
        agreement_id: news,
        year: 2025,
        list_price_ore: kroner(400_000),
        paid_ore: kroner(300_000),
        county_share: 0.5,
      }),
      participation({
        organisation_id: 'NO-4203',
        agreement_id: film,
        year: 2025,
        list_price_ore: kroner(160_000),
        paid_ore: kroner(100_000),
        county_share: 1,
      }),
      participation({ organisation_id: 'NO-4203', agreement_id: news, year: 2025, paid_ore: kroner(10_000) }),
    ].map((row, i) => ({ ...row, id: `p${i}` })),
    operating_costs: [operatingCost({ year: 2025, total_ore: kroner(200_000), key: 'population' })],
    price_indexes: [priceIndex(2025, 0.04), priceIndex(2026, 0.03)],
    usage_sources: [usageSource({ id: 'kilde', service_id: 'news', begin: '2025-01', end: '2025-12' })],
    ...change,
  });
}

export function agderData(change: Partial<Tables> = {}): CentralData {
  const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);
  return {
    tables: agderTables(change),
    usage: usageFromRows(months.map((month) => usageRow({ service_id: 'news', month, count: 1000 }))),
  };
}

export const DOCUMENT_DATE = isoDate('2026-11-24');

const QUERY: AttachmentQuery = { county: 'NO-42', budgetYear: 2027, documentDate: DOCUMENT_DATE, sample: true };

/** @throws Error when the figures are refused */
export function figuresOf(data: CentralData, query: Partial<AttachmentQuery> = {}): AttachmentFigures {
  const figures = attachmentFigures(data, { ...QUERY, ...query });
  if (figures.kind === 'refused') throw new Error(JSON.stringify(figures.problems));
  return figures.value;
}

export function fingerprintOf(figures: CaseFigures): string {
  return createHash('sha256').update(canonicalJson(figures)).digest('hex');
}

export function attachmentOf(
  data: CentralData,
  options: Partial<AttachmentOptions> = {},
  query: Partial<AttachmentQuery> = {},
): DocumentModel {
  const figures = figuresOf(data, query);
  return budgetAttachment(figures, { language: 'nb', documentDate: DOCUMENT_DATE, ...options }, fingerprintOf(figures));
}

/**
 * A case about renewing one agreement.
 * @param agreement id
 * @throws Error when the figures are refused
 */
export function renewalOf(
  data: CentralData,
  agreement: string,
  options: Partial<AttachmentOptions> = {},
  query: Partial<AttachmentQuery> = {},
): DocumentModel {
  const figures = caseFigures(data, { ...QUERY, year: 2025, budgetYear: 2026, ...query, agreement });
  if (figures.kind === 'refused') throw new Error(JSON.stringify(figures.problems));
  const all = { language: 'nb', documentDate: DOCUMENT_DATE, ...options } as const;
  return caseDocument(figures.value, all, fingerprintOf(figures.value));
}

/** Everything a reader can read, block by block, with ordinary spaces. */
export function textOf(model: DocumentModel): string {
  return model.blocks
    .map(blockText)
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return runsText(block.runs);
    case 'proposals':
    case 'list':
      return block.items.join('\n');
    case 'figure':
      return [`${block.label}. ${block.title}`, block.subtitle, block.alt, runsText(block.source)].join('\n');
    case 'table': {
      const rows = block.groups.flatMap(({ heading, rows, sum }) => [
        ...(heading === null ? [] : [heading]),
        ...[...rows, ...(sum ? [sum] : [])].map((row) => row.map(({ text }) => text).join(' | ')),
      ]);
      const total = block.total?.map(({ text }) => text).join(' | ') ?? '';
      return [`${block.label}. ${block.title}`, ...rows, total, runsText(block.note)].join('\n');
    }
    case 'sources':
      return [block.heading, ...block.items.map(({ number, text }) => `${number} ${text}`)].join('\n');
    case 'fingerprint':
      return `${block.label}: ${block.value}`;
  }
}

function runsText(runs: readonly Run[]): string {
  return runs.map(({ text, notes }) => text + notes.map((note) => `[${note}]`).join('')).join('');
}
