import type { DocumentModel } from '#domain/documents/model.ts';
import { kronerText, thousandText } from '#domain/documents/number-text.ts';
import { numberCell, shareCell, textCell } from '#domain/documents/table-cells.ts';
import { isoDate } from '#domain/model/brands.ts';

const text = { align: 'start', holds: 'text', tone: 'normal' } as const;
const source = [
  { text: 'Kilde: tilknytninger.', notes: [1] },
  { text: ' Eksempeldata.', notes: [] },
];

/** A small document with a block of every kind, whose files are the same bytes in Node and in a browser. */
export const DOCUMENT_EXAMPLE: DocumentModel = {
  format: 'b24-document-1',
  metadata: {
    title: 'Digitalt innhold til bibliotekene 2027–2030',
    language: 'nn',
    county: { id: 'NO-15', name: 'Møre og Romsdal' },
    office: 'Møre og Romsdal fylkeskommune, fylkesbiblioteket',
    caseNumber: '26/01234',
    documentDate: isoDate('2026-11-24'),
    sampleMark: 'Eksempeldata',
    annex: 'Vedlegg 1 til sak 26/01234',
    facts: [{ label: 'Gjeld', value: 'Økonomiplan 2027–2030' }],
    footer: 'Saksgrunnlag 24.11.2026',
    pageLabel: 'Side {page} av {pages}',
    keywords: ['bibliotek'],
  },
  blocks: [
    { kind: 'heading', level: '1', text: 'Framlegg til vedtak' },
    { kind: 'proposals', items: ['Samarbeidet held fram.', '=cmd|<b> & "Ærø"'] },
    { kind: 'heading', level: '1', text: 'Vurderingar' },
    { kind: 'paragraph', runs: [{ text: 'Talet på avtalar gjekk ned.', notes: [1] }] },
    { kind: 'heading', level: '1', text: 'Regionplan' },
    { kind: 'list', items: ['Lik tilgang for alle.', '+mål & meir'] },
    { kind: 'heading', level: '2', text: 'Innsparing' },
    {
      kind: 'figure',
      label: 'Figur 1',
      title: 'Fylket sparer éin million',
      subtitle: 'Mill. kr',
      alt: 'Søylediagram: 2025 brutto 1,36, 2026 1,41 mill. kr.',
      chart: {
        kind: 'savings',
        bars: [
          { label: '2024', note: '38 av 41', grossOre: null, shareOre: null, netOre: null, estimated: false },
          {
            label: '2025',
            note: '40 av 43',
            grossOre: 136_000_000,
            shareOre: 22_000_000,
            netOre: 114_000_000,
            estimated: false,
          },
          {
            label: '2026 (anslag)',
            note: '41 av 43',
            grossOre: 141_000_000,
            shareOre: 22_000_000,
            netOre: 119_000_000,
            estimated: true,
          },
        ],
        words: {
          year: 'År',
          gross: 'Brutto',
          share: 'Driftsdel',
          net: 'Netto',
          missing: 'manglar grunnlag',
          notes: 'Tilknytingar',
        },
      },
      source,
    },
    {
      kind: 'figure',
      label: 'Figur 2',
      title: 'Talet på avtalar gjekk ned frå 204 til 6',
      subtitle: 'Avtalar som må haldast ved like',
      alt: 'Søylediagram: 204 avtalar før, 6 etter.',
      chart: {
        kind: 'agreements',
        panels: [
          {
            title: 'Heile landet',
            before: { label: '30.9.2022', count: 204 },
            after: { label: '31.12.2025', count: 6, assumed: 37 },
            assumedLabel: 'rekna som avslutta',
            claim: { count: 6.12, label: 'Påstand: 97 % færre (6,1)' },
            missing: null,
          },
        ],
        words: { place: 'Område', claim: 'Påstand' },
      },
      source,
    },
    {
      kind: 'table',
      label: 'Tabell 1',
      title: 'Utgifter, 1000 kr',
      message: 'Drifta kostar 231 000 kroner i 2027',
      columns: [
        { ...text, heading: 'Teneste' },
        { ...text, align: 'end', tone: 'muted', heading: 'Art' },
        { align: 'end', holds: 'thousandKroner', tone: 'normal', heading: '2027' },
        { align: 'end', holds: 'kroner', tone: 'normal', heading: 'Kroner' },
      ],
      groups: [
        {
          heading: 'Nytt',
          rows: [
            [
              textCell('Drift'),
              textCell('195'),
              numberCell(23_123_456, thousandText),
              numberCell(23_123_456, kronerText, '*'),
            ],
            [textCell('=1+1'), textCell('0740'), numberCell(null, thousandText), shareCell(198, 204)],
          ],
          sum: [textCell('Sum'), textCell(''), numberCell(23_123_456, thousandText), numberCell(null, kronerText)],
        },
      ],
      total: null,
      note: source,
    },
    { kind: 'sources', heading: 'Kjelder', items: [{ number: 1, text: 'Tilknytingar per 24.11.2026.' }] },
    { kind: 'fingerprint', label: 'Avtrykk (SHA-256)', value: '7c1e94ab03d25f68'.repeat(4) },
  ],
};

/** SHA-256 of its files. They change only when a writer is changed, or a library that one of them uses. */
export const DOCUMENT_EXAMPLE_SHA256 = {
  docx: '1dec342e5768d36433ba5cf5fbf449ec08eb5e6e67a803a7b6cccd6030eaa6dc',
  pptx: 'a4c684e233cbe229bf02d7c6f4c71f933001064c1c17e3e8744b25ba42ffb2c2',
  xlsx: 'ee654f8013b0d6059f2fa6d9dc0ce009c12860c8c8fed2235ea34a3a2120f21e',
  csv: 'f0806f525ab8c6e6348cb7ada662ec87232b3baaa34fc6a5e3c492a459abc5c3',
};
