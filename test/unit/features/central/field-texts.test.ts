import { describe, expect, test } from 'vitest';
import { type Column, TABLES } from '#domain/model/tables.ts';
import { CONTENT_TABLE_NAMES } from '#domain/sync/content-tables.ts';
import { valueColumns } from '#domain/sync/field-text.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';
import { fieldTexts } from '../../../../src-renderer/features/central/sync/field-texts.ts';

/** Columns that only accounts are kept by; a person is never shown them. */
const NEVER_SHOWN = new Set(['table', 'record_id', 'stamp']);

const columns = CONTENT_TABLE_NAMES.flatMap((table) =>
  valueColumns(table).map((name) => ({ name, column: (TABLES[table].columns as Record<string, Column>)[name] })),
).filter(({ name }) => !NEVER_SHOWN.has(name));

describe.each(['nb', 'nn', 'en'] as const)('in %s', (language) => {
  const { recordWords } = MESSAGES[language];

  test('every kind of record, every field and every fixed value has a word', () => {
    expect(CONTENT_TABLE_NAMES.filter((table) => !recordWords.kinds[table])).toEqual([]);
    expect(columns.filter(({ name }) => !recordWords.fields[name]).map(({ name }) => name)).toEqual([]);
    const values = columns.flatMap(({ name, column }) => (column?.values ?? []).map((value) => [name, value] as const));
    expect(values.filter(([name, value]) => !recordWords.values[name]?.[value])).toEqual([]);
  });
});

describe('values as people read them', () => {
  const textsIn = (language: 'nb' | 'en') =>
    fieldTexts(MESSAGES[language], formatsFor(language), new Map([['NO-42', 'Agder']]), {
      own: 'aaaa-1',
      offices: new Map([
        ['aaaa-1', 'NO-42'],
        ['bbbb-2', 'NO'],
      ]),
    });
  const nb = textsIn('nb');

  test.each([
    ['agreements', 'price_ore', '3100000', '31\u00a0000 kr'],
    ['agreements', 'price_ore', '3100050', '31\u00a0000,50 kr'],
    ['agreements', 'end', '2025-12-31', '31.12.2025'],
    ['agreements', 'vat_rate', '0.25', '25 %'],
    ['price_indexes', 'change', '0.043', '4,3 %'],
    ['participations', 'answer', 'yes', 'ja'],
    ['participations', 'year', '2025', '2025'],
    ['population', 'inhabitants', '115569', '115\u00a0569'],
    ['agreements', 'holder_id', 'NO-42', 'Agder'],
    ['agreements', 'note', '', 'tomt'],
    ['usage_sources', 'left_out', 'true', 'ja'],
    ['usage_sources', 'of_a_newer_program', 'true', 'true'],
  ])('%s.%s %s is %s', (table, field, value, text) => {
    expect(nb.value(table, field, value).replaceAll('\u202f', '\u00a0')).toBe(text);
  });

  test('follow the language of the interface', () => {
    expect(textsIn('en').value('agreements', 'price_ore', '3100000')).toBe('31,000 kr');
  });

  test('a record that is pointed at goes by its name', () => {
    expect(nb.value('offers', 'agreement_id', 'a1', { a1: 'Ordnett, Bibliotek24' })).toBe('Ordnett, Bibliotek24');
  });

  test('who wrote a value: the office, and which of its PCs', () => {
    expect(nb.writer('aaaa-1')).toBe('Agder, denne PC-en');
    expect(nb.writer('bbbb-2')).toBe('Bibliotek24, PC bbbb');
    expect(nb.writer('cccc-3')).toBe('en annen PC');
  });
});
