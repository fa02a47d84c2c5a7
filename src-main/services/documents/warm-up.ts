import type { Block, Cell, DocumentModel } from '#domain/documents/model.ts';
import { isoDate } from '#domain/model/brands.ts';

/** As many of each kind of block as in a case of some pages. */
const SECTIONS = 8;
const ROWS = 12;

/**
 * A document of every kind of block that nobody sees: what setting it takes is taken before somebody waits.
 * @param round another number gives other texts, since what was set once is not set again
 */
export function warmUp(round: number): DocumentModel {
  const sections = Array.from({ length: SECTIONS }, (_, section) => sectionOf(`Oppvarming ${round}.${section}`));
  return {
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
    blocks: [...sections.flat(), { kind: 'fingerprint', label: 'Avtrykk', value: '0'.repeat(64) }],
  };
}

function sectionOf(text: string): Block[] {
  const runs = [{ text: `${text}, 2025–2026. `.repeat(8), notes: [1] }];
  const rows = Array.from({ length: ROWS }, (_, row) => rowOf(`${text}.${row}`));
  return [
    { kind: 'heading', level: '1', text },
    { kind: 'paragraph', runs },
    { kind: 'proposals', items: [text] },
    { kind: 'list', items: [text] },
    {
      kind: 'figure',
      label: 'Figur 1',
      title: text,
      subtitle: text,
      chart: {
        kind: 'savings',
        bars: [{ label: '2025', note: '1 av 1', grossOre: 300, shareOre: 100, netOre: 200, estimated: false }],
        words: { year: 'År', gross: 'Brutto', share: 'Andel', net: 'Netto', missing: 'mangler', notes: 'Av' },
      },
      alt: text,
      source: runs,
    },
    {
      kind: 'table',
      label: 'Tabell 1',
      title: text,
      message: null,
      columns: [
        { heading: 'Tjeneste', align: 'start', holds: 'text', tone: 'normal' },
        { heading: '2025', align: 'end', holds: 'count', tone: 'normal' },
        { heading: '2026', align: 'end', holds: 'count', tone: 'muted' },
      ],
      groups: [{ heading: text, rows, sum: rowOf(text) }],
      total: rowOf(text),
      note: runs,
    },
    { kind: 'sources', heading: 'Kilder', items: [{ number: 1, text }] },
  ];
}

function rowOf(text: string): Cell[] {
  const cell = (shown: string, value: Cell['value']): Cell => ({ text: shown, value, holds: null, mark: '' });
  return [cell(text, text), cell(`1 000 ${text}`, 1000), cell('2 000', 2000)];
}
