import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { readMeta, replaceDataset } from '#data/dataset-store.ts';
import { keepAnswer, keptAnswer } from '#data/kept-answers.ts';
import { changeRecord } from '#data/records.ts';
import { organisationId } from '#domain/model/brands.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

const file = smallCentralFile([usageRowOf()]);
const origin = { fileName: null, readAt: null, sample: false };
let database: Bibliotek24Database;

beforeEach(async () => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  await replaceDataset(database, file, origin);
});
afterEach(() => database.delete());

const sequence = async () => (await readMeta(database))?.sequence ?? 0;
const keep = async (question: string, answer: unknown) =>
  keepAnswer(database, question, { answer, sequence: await sequence(), build: 'a' });
const kept = (question: string, build: string | null = 'a') => keptAnswer(database, question, build);
const renamed = { id: 'v1', owner: organisationId('NO'), name: 'Nytt navn' };

test('an answer is given again as long as nothing has changed', async () => {
  await keep('use', { uses: 7 });
  expect(await kept('use')).toEqual({ uses: 7 });
  expect(await kept('cost')).toBeUndefined();
});

test.each([
  ['a change of a record', () => changeRecord(database, { table: 'vendors', key: 'v1', after: renamed })],
  ['another file', () => replaceDataset(database, smallCentralFile(), origin)],
])('%s, and it stands no longer', async (_, change) => {
  await keep('use', 7);
  await change();
  expect(await kept('use')).toBeUndefined();
});

test('an answer of another program is none, and without a build nothing is kept', async () => {
  await keep('use', 7);
  expect([await kept('use', 'b'), await kept('use', null)]).toEqual([undefined, undefined]);
  await keepAnswer(database, 'cost', { answer: 8, sequence: await sequence(), build: null });
  expect(await database.answers.count()).toBe(1);
});

test('an answer that was overtaken by a change is not kept', async () => {
  const before = await sequence();
  await changeRecord(database, { table: 'vendors', key: 'v1', after: renamed });
  await keepAnswer(database, 'use', { answer: 7, sequence: before, build: 'a' });
  expect(await database.answers.count()).toBe(0);
});

test('those that no longer stand are not left lying, and there are never many', async () => {
  await keep('use', 7);
  await changeRecord(database, { table: 'vendors', key: 'v1', after: renamed });
  await keep('cost', 8);
  expect(await database.answers.count()).toBe(1);
  for (let i = 0; i < 60; i++) await keep(`use ${i}`, i);
  expect(await database.answers.count()).toBeLessThan(30);
  expect(await kept('use 59')).toBe(59);
});
