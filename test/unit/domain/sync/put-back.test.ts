import { expect, test } from 'vitest';
import { ore } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { type RecordTableName, recordKey } from '#domain/model/tables.ts';
import { applyChange } from '#domain/sync/change.ts';
import { CONTENT_TABLE_NAMES } from '#domain/sync/content-tables.ts';
import { editMany } from '#domain/sync/edit-many.ts';
import { currentRecords, type PutBack, putBack } from '#domain/sync/put-back.ts';
import { recordChanges } from '#domain/sync/record-changes.ts';
import { A, AGDER, agreement, B, baseFile } from '../../../support/sync-base.ts';
import { contentOf, joined } from '../../../support/sync-content.ts';
import { deleted, edited, recordOf, written } from '../../../support/sync-edits.ts';

const start = baseFile();
const others = edited(
  deleted(written(start, B, 'agreements', agreement('a-new', AGDER)), B, 'participations', 'p-agder'),
  B,
  'agreements',
  'a-agder',
  { note: 'from B', price_ore: ore(200_000) },
);

function turned(before: CentralFile, after: CentralFile, now: CentralFile): PutBack {
  const records = CONTENT_TABLE_NAMES.flatMap((table) =>
    now.tables[table].map((record) => [table, recordKey<RecordTableName>(table, record), record] as const),
  );
  return putBack([...recordChanges(before, after)], 'before', currentRecords(records));
}

function made(state: CentralFile, { edits }: PutBack): CentralFile {
  return editMany(state, edits, A).changes.reduce(applyChange, state);
}

const contentTables = (file: CentralFile) => {
  const content = contentOf(file);
  return CONTENT_TABLE_NAMES.map((table) => content[table]);
};

test('what came is put back as it was: values, records that went, records that came', () => {
  const back = made(others, turned(start, others, others));
  expect(contentTables(back)).toEqual(contentTables(start));
});

test('as edits of its own, which stand over what they took back wherever the two meet', () => {
  const back = made(others, turned(start, others, others));
  expect(contentTables(joined(others, back))).toEqual(contentTables(start));
  expect(contentTables(joined(back, others))).toEqual(contentTables(start));
});

test('a value that was changed since stays, and the rest of the record is put back', () => {
  const now = edited(others, A, 'agreements', 'a-agder', { note: 'mine' });
  const result = turned(start, others, now);
  expect(result.changedSince).toBe(1);
  expect(recordOf(made(now, result), 'agreements', 'a-agder')).toMatchObject({ note: 'mine', price_ore: 100_000 });
});

test('a record that came and was changed since is not deleted, and one that is back is left', () => {
  const kept = edited(others, A, 'agreements', 'a-new', { note: 'in use' });
  const again = written(kept, A, 'participations', { ...recordOf(start, 'participations', 'p-agder'), months: 6 });
  const result = turned(start, others, again);
  expect(result.changedSince).toBe(2);
  expect(result.edits.map(({ table, key }) => `${table} ${key}`)).toEqual(['agreements a-agder']);
});

test('what is put back already is no change', () => {
  expect(turned(start, others, start)).toEqual({ edits: [], changedSince: 0 });
});

test('an answer is not put back to a yes whose price is gone', () => {
  const yes = edited(start, B, 'participations', 'p-agder', { answer: 'yes', paid_ore: ore(500) });
  const no = edited(yes, B, 'participations', 'p-agder', { answer: 'no' });
  const now = edited(no, A, 'participations', 'p-agder', { paid_ore: null });
  expect(turned(yes, no, now)).toEqual({ edits: [], changedSince: 1 });
});

test('the same changes can be made again', () => {
  const changes = [...recordChanges(start, others)];
  const records = CONTENT_TABLE_NAMES.flatMap((table) =>
    start.tables[table].map((record) => [table, recordKey<RecordTableName>(table, record), record] as const),
  );
  const again = made(start, putBack(changes, 'after', currentRecords(records)));
  expect(contentTables(again)).toEqual(contentTables(others));
});
