import { describe, expect, test } from 'vitest';
import type { TableBlock } from '#domain/documents/model.ts';
import { firstSentences, plainText } from '#domain/documents/plain-text.ts';
import type { Slide } from '#domain/documents/slides/slide.ts';
import { slidesOf } from '#domain/documents/slides/slides-of.ts';
import { slideTable } from '#domain/documents/slides/table-lines.ts';
import { numberCell, textCell } from '#domain/documents/table-cells.ts';
import { agderData, attachmentOf } from '../../../support/attachment-case.ts';

const model = attachmentOf(agderData(), { caseNumber: '26/01234' });
const kinds = (slides: readonly Slide[]) => slides.map(({ content }) => content.kind);

describe('an attachment as slides', () => {
  test('one message a slide: the case, then the proposals, then the tables to look up', () => {
    const slides = slidesOf(model);
    expect(kinds(slides)).toEqual(['opening', 'chart', 'chart', 'table', 'points', 'table', 'table', 'table']);
    expect(slides[0]?.title).toBe(model.metadata.title);
    expect(slides[4]?.title).toBe('Forslag til vedtak');
  });

  test('every paragraph is in the notes of one slide', () => {
    const notes = slidesOf(model).flatMap((slide) => slide.notes);
    for (const block of model.blocks) {
      if (block.kind !== 'paragraph') continue;
      expect(notes.filter((note) => note === plainText(block.runs))).toHaveLength(1);
    }
  });

  test('notes name the sources in full, and the first slide the whole fingerprint', () => {
    const [first, chart] = slidesOf(model);
    expect(first?.notes).toContainEqual(expect.stringMatching(/^Avtrykk \(SHA-256\): ([0-9a-f]{16} ?){4}$/));
    expect(chart?.notes).toContain('Kilder');
    expect(chart?.notes.at(-1)).toMatch(/^\d\. Driftskostnad for Bibliotek24/);
  });

  test('text is kept when nothing is shown and nothing proposed', () => {
    const parts = { parts: [], proposals: [] };
    const slides = slidesOf(attachmentOf(agderData(), parts));
    expect(kinds(slides)).toEqual(['opening']);
    expect(slides[0]?.notes.join(' ')).toContain('Fylkesbiblioteket tilrår');
  });
});

describe('tables on slides', () => {
  const column = { heading: 'x', align: 'start', holds: 'text', tone: 'normal' } as const;
  const rows = (count: number) => Array.from({ length: count }, (_, i) => [textCell(`rad ${i}`), textCell('740')]);
  const table = (change: Partial<TableBlock>): TableBlock => ({
    kind: 'table',
    label: 'Tabell 1',
    title: 'Utgifter',
    message: null,
    columns: [column, { ...column, tone: 'muted' }],
    groups: [],
    total: null,
    note: [],
    ...change,
  });

  test('columns to look up are left out', () => {
    const { columns, parts } = slideTable(table({ groups: [{ heading: null, rows: rows(1), sum: null }] }));
    expect(columns).toHaveLength(1);
    expect(parts).toEqual([[{ kind: 'row', cells: [textCell('rad 0')] }]]);
  });

  test.each([1, 13, 14, 23, 27, 60])('%i rows go over slides of even length, none lost', (count) => {
    const { parts } = slideTable(table({ groups: [{ heading: null, rows: rows(count), sum: null }] }));
    const lengths = parts.map(({ length }) => length);
    expect(parts.flat()).toHaveLength(count);
    expect(parts).toHaveLength(Math.ceil(count / 13));
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(parts.length);
  });

  test('a heading is said again where its rows go on, and the title tells the part', () => {
    const long = { heading: 'Innenfor rammen', rows: rows(20), sum: rows(1)[0] ?? null };
    const { parts } = slideTable(table({ groups: [long] }));
    expect(parts.map(([first]) => first)).toEqual([
      { kind: 'heading', text: 'Innenfor rammen' },
      { kind: 'heading', text: 'Innenfor rammen' },
    ]);
    const slides = slidesOf({ ...model, blocks: [table({ groups: [long] })] });
    expect(slides.map(({ title }) => title.replace(/\s/g, ' ')).slice(1)).toEqual([
      'Utgifter (1 av 2)',
      'Utgifter (2 av 2)',
    ]);
  });

  test('a table without rows has its head on one slide', () => {
    expect(slideTable(table({})).parts).toEqual([[]]);
  });

  test('a heading never ends a slide, and a sum never begins one', () => {
    const group = (size: number) => ({ heading: 'Gruppe', rows: rows(size), sum: rows(1)[0] ?? null });
    for (let size = 1; size < 30; size++) {
      const { parts } = slideTable(table({ groups: [group(size), group(3), group(size)], total: rows(1)[0] ?? null }));
      for (const part of parts) {
        expect(part.at(-1)?.kind).not.toBe('heading');
        expect(part[0]?.kind).not.toBe('sum');
        // The heading that is said again has a line of its own.
        expect(part.length).toBeLessThanOrEqual(14);
      }
    }
  });
});

test('a source is shortened by whole sentences', () => {
  const text = 'Kilde: avtaler 1.1.2025 og telling. Landet er med. Eksempeldata.';
  expect(firstSentences(text, 100)).toBe(text);
  expect(firstSentences(text, 55)).toBe('Kilde: avtaler 1.1.2025 og telling. Landet er med.');
  expect(firstSentences(text, 5)).toBe('Kilde: avtaler 1.1.2025 og telling.');
});

test('numbers without a basis stay a dash', () => {
  expect(numberCell(null, String)).toEqual({ text: '–', value: null, holds: null, mark: '' });
});
