import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Bibliotek24Database } from '#data/database.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { answerOf } from '#domain/joining/answer.ts';
import { ore } from '#domain/model/brands.ts';
import { JoiningSession } from '#features/joining/joining-session.ts';
import type { JoiningWork } from '#workers/joining-client.ts';
import { JoiningIntake } from '#workers/joining-intake.ts';
import { answer, joiningTables, TODAY } from '../../../support/joining-records.ts';
import { smallCentralFile } from '../../../support/small-central-file.ts';

const QUERY = { scope: 'NO-42', year: 2026, today: TODAY };
const ARENDAL = { libraryId: 'NO-4203', service: 0 };
const KRISTIANSAND = { libraryId: 'NO-4204', service: 0 };

let database: Bibliotek24Database;
let intake: JoiningIntake;
let session: JoiningSession;

beforeEach(async () => {
  database = new Bibliotek24Database(`test-${crypto.randomUUID()}`);
  const tables = joiningTables([answer({ organisation: 'NO-4203', year: 2025, paid_ore: ore(500_00) })]);
  const file = { ...smallCentralFile(), tables };
  await replaceDataset(database, file, { fileName: null, readAt: null, sample: true });
  intake = new JoiningIntake(database);
  session = new JoiningSession(intake);
  await session.open(QUERY);
  return () => database.delete();
});

const shown = (library: string) => {
  const cell = session.state().grid?.rows.find((row) => row.library.id === library)?.cells[0];
  return cell ? answerOf(cell) : undefined;
};
const stored = () => database.records('participations').where('[year+answer]').equals([2026, 'yes']).toArray();

describe('an answer', () => {
  it('is on the screen at once and on the disk soon after', async () => {
    const { changed, stored: storing } = session.change([ARENDAL], { answer: 'yes' });
    expect([changed, shown('NO-4203'), session.state().unsaved]).toEqual([1, 'yes', 1]);
    await storing;
    expect(session.state().unsaved).toBe(0);
    expect(await stored()).toMatchObject([{ organisation_id: 'NO-4203', paid_ore: 500_00 }]);
  });

  it('without a price is not given: it is told which need one', async () => {
    const { changed, needPrice } = session.change([ARENDAL, KRISTIANSAND], { answer: 'yes' });
    expect([changed, needPrice, shown('NO-4204')]).toEqual([1, [KRISTIANSAND], 'open']);
  });

  it('leaves rows of other libraries the same objects', async () => {
    const before = session.state().grid?.rows;
    session.change([ARENDAL], { answer: 'no' });
    const after = session.state().grid?.rows;
    expect(after?.map((row, i) => row === before?.[i])).toEqual([false, true, true, true]);
  });

  it('of a block is one act: one step back', async () => {
    await session.change([ARENDAL, KRISTIANSAND], { answer: 'yes', paid_ore: ore(7) }).stored;
    expect(await session.undo()).toBe(true);
    expect([shown('NO-4203'), shown('NO-4204'), (await stored()).length]).toEqual(['open', 'open', 0]);
    expect(await session.redo()).toBe(true);
    expect([shown('NO-4203'), (await stored()).length]).toEqual(['yes', 2]);
  });

  it('is taken back by an undo that was asked for before it was stored', async () => {
    void session.change([ARENDAL], { answer: 'no' });
    expect(await session.undo()).toBe(true);
    expect(shown('NO-4203')).toBe('open');
  });
});

describe('what stands in the end', () => {
  it('is what the disk says: an answer that could not be saved is taken back', async () => {
    const full: JoiningWork = {
      read: (...args) => intake.read(...args),
      change: async () => ({ kind: 'full' }),
      undo: async () => false,
      redo: async () => false,
    };
    session = new JoiningSession(full);
    await session.open(QUERY);
    await session.change([ARENDAL], { answer: 'no' }).stored;
    expect([shown('NO-4203'), session.state().failed]).toEqual(['open', 'full']);
  });

  it('is the owner’s answer where this office can only propose', async () => {
    const meta = await database.meta.get('dataset');
    await database.meta.put({
      ...meta,
      sample: false,
      device: { id: 'pc-1', organisationId: 'NO-46' },
    } as never);
    const outcome = await session.change([ARENDAL], { answer: 'no' }).stored;
    expect(outcome).toMatchObject({ kind: 'stored', value: { edited: 0, proposed: 1 } });
    expect(shown('NO-4203')).toBe('open');
  });

  it('sends again only the rows that somebody else has changed', async () => {
    const told: number[] = [];
    const tell = (rows: ReadonlyMap<number, unknown>) => told.push(...rows.keys());
    const whole = await intake.read(QUERY, null, tell);
    await database.records('participations').put(answer({ organisation: 'NO-4211', answer: 'no' }));
    told.length = 0;
    expect((await intake.read(QUERY, whole.reading, tell)).kind).toBe('rows');
    expect(told).toEqual([1]);
    expect((await intake.read(QUERY, whole.reading, tell)).kind).toBe('whole');
  });
});
