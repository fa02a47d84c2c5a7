import 'fake-indexeddb/auto';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import {
  confirmEarly,
  confirmedParts,
  firstParts,
  forgetEarly,
  keepParts,
  readEarly,
  readState,
} from '#data/dataset-parts.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { changeRecord } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { organisationId } from '#domain/model/brands.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

// As in a built program: without it nothing is kept.
vi.hoisted(() => Object.assign(globalThis, { B24_BUILD: 'test' }));

const origin = { fileName: 'felles.b24.zip', readAt: null, sample: false };

beforeEach(async () => {
  forgetEarly();
  await database.answers.clear();
  await replaceDataset(database, smallCentralFile([usageRowOf()]), origin);
});
afterAll(() => database.delete());

const keepNow = async () => keepParts((await readState()).sequence);
const vestland = {
  id: organisationId('NO-46'),
  owner: organisationId('NO'),
  name: 'Vestland',
  kind: 'county' as const,
  county_id: null,
  valid_from: null,
  valid_to: null,
};

test('what is kept for the next start says what reading it anew says', async () => {
  const anew = await firstParts();
  await keepNow();
  expect(await database.answers.count()).toBe(1);
  expect(await readEarly()).toEqual(anew);
});

test('after a change the parts are read anew, and kept anew', async () => {
  await keepNow();
  await changeRecord(database, { table: 'organisations', key: vestland.id, after: vestland });
  expect((await readEarly())?.counties.map(({ name }) => name)).toEqual(['Agder', 'Vestland']);
  await keepNow();
  expect((await readEarly())?.counties.map(({ name }) => name)).toEqual(['Agder', 'Vestland']);
  expect(await database.answers.count()).toBe(1);
});

test('parts of a sequence that has passed are not kept', async () => {
  const { sequence } = await readState();
  await changeRecord(database, { table: 'organisations', key: vestland.id, after: vestland });
  await keepParts(sequence);
  expect(await database.answers.count()).toBe(0);
});

test('what was read early is shown only once the data are confirmed to be those', async () => {
  const parts = await readEarly();
  const sequence = parts?.state.sequence ?? 0;
  expect(confirmedParts()).toBeNull();
  confirmEarly(sequence + 1);
  expect(confirmedParts()).toBeNull();
  confirmEarly(sequence);
  expect(confirmedParts()).toEqual(parts);
  forgetEarly();
  confirmEarly(sequence);
  expect(confirmedParts()).toBeNull();
});
