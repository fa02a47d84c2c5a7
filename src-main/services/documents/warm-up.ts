import type { Cell, DocumentModel } from '#domain/documents/model.ts';
import { isoDate } from '#domain/model/brands.ts';

const runs = [{ text: 'Oppvarming 2025–2026.', notes: [1] }];
const cell = (text: string, value: Cell['value']): Cell => ({ text, value, holds: null, mark: '' });
const row = [cell('Tjeneste', 'Tjeneste'), cell('1 000', 1000), cell('2 000', 2000)];

/** A document of every kind of block that nobody sees: what setting it takes is taken before somebody waits. */
export const WARM_UP: DocumentModel = {
  format: 'b24-document-1',
  metadata: {
    title: 'Oppvarming',
    language: 'nb',
    county: { id: 'NO', name: 'Norge' },
    office: 'Fylkesbiblioteket',
    caseNumber: null,
    documentDate: isoDate('2025-01-01'),
    sampleMark: null,
    annex: 'Vedlegg',
    facts: [{ label: 'Gjelder', value: 'Oppvarming' }],
    footer: 'Oppvarming',
    pageLabel: 'Side {page} av {pages}',
    keywords: [],
  },
  blocks: [
    { kind: 'heading', level: '1', text: 'Oppvarming' },
    { kind: 'paragraph', runs },
    { kind: 'proposals', items: ['Oppvarming'] },
    {
      kind: 'figure',
      label: 'Figur 1',
      title: 'Oppvarming',
      subtitle: 'Oppvarming',
      chart: {
        kind: 'savings',
        bars: [{ label: '2025', note: '1 av 1', grossOre: 300, shareOre: 100, netOre: 200, estimated: false }],
        words: { year: 'År', gross: 'Brutto', share: 'Andel', net: 'Netto', missing: 'mangler', notes: 'Av' },
      },
      alt: 'Oppvarming',
      source: runs,
    },
    {
      kind: 'table',
      label: 'Tabell 1',
      title: 'Oppvarming',
      message: null,
      columns: [
        { heading: 'Tjeneste', align: 'start', holds: 'text', tone: 'normal' },
        { heading: '2025', align: 'end', holds: 'count', tone: 'normal' },
        { heading: '2026', align: 'end', holds: 'count', tone: 'muted' },
      ],
      groups: [{ heading: 'Oppvarming', rows: [row, row], sum: row }],
      total: row,
      note: runs,
    },
    { kind: 'sources', heading: 'Kilder', items: [{ number: 1, text: 'Oppvarming' }] },
    { kind: 'fingerprint', label: 'Avtrykk', value: '0'.repeat(64) },
  ],
};
