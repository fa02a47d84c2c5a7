import { beforeEach, expect, test } from 'vitest';
import { countRecords, replaceDataset } from '#data/dataset-store.ts';
import { lackingImports, unknownMonths } from '#data/unknown-reports.ts';
import { importOverview } from '#data/usage-import.ts';
import { database } from '#data/working-copy.ts';
import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import { usageTable } from '#workers/client.ts';
import { ImportQueue } from '../../../../src-renderer/features/usage/files/import-queue.ts';
import { type QueueEntry, reportStatus } from '../../../../src-renderer/features/usage/files/queue-entry.ts';
import { asTsv, type FixtureReport } from '../../../support/counter-fixtures.ts';
import { smallCentralFile } from '../../../support/small-central-file.ts';
import { titleReport } from '../../../support/title-report.ts';

const small = smallCentralFile([]);

beforeEach(async () => {
  await replaceDataset(database, { ...small, usage: emptyUsage() }, { fileName: null, readAt: null, sample: false });
  await Promise.all(['imports', 'kept_files', 'aliases', 'mappings'].map((name) => database.table(name).clear()));
});

const trusted = async ({ id }: TableMapping) => (await database.mappings.get(id))?.trusted === true;

function report(platform: string, months: FixtureReport['months'], counts: readonly number[]): string {
  const bytes = asTsv({
    release: '5.1',
    reportId: 'PR',
    months: [...months],
    monthly: true,
    rows: [
      {
        item: platform,
        platform,
        dataType: 'Newspaper_or_Newsletter',
        metric: 'Total_Item_Requests',
        counts: [...counts],
      },
    ],
  });
  return new TextDecoder().decode(bytes);
}

const file = (name: string, text: string) => ({ name, file: new Blob([text]) });

/** When nothing in the queue is read any more, and every preview that can be made is there. */
async function settled(queue: ImportQueue): Promise<readonly QueueEntry[]> {
  const isBusy = ({ state }: QueueEntry) =>
    ['waiting', 'reading'].includes(state.kind) ||
    (state.kind === 'opened' && state.reports.some((each) => ['preparing', 'storing'].includes(reportStatus(each))));
  await expect.poll(() => queue.entries().some(isBusy), { timeout: 20_000 }).toBe(false);
  return queue.entries();
}

const statuses = (entries: readonly QueueEntry[]) =>
  entries.map(({ state }) => (state.kind === 'opened' ? state.reports.map(reportStatus).join() : state.kind));

test('of many files one that is bad stops none of the others, and nothing is stored before somebody says so', async () => {
  const queue = new ImportQueue(trusted);
  queue.add(
    [
      file('side.xls', '<html><body>Logg inn</body></html>'),
      file('januar.tsv', report('Fjordavis', ['2024-01', '2024-02'], [3, 4])),
      file('tom.csv', ''),
      file('bare overskrifter.csv', 'Måned;Antall\r\n'),
      file('ukjent.csv', 'Måned;Antall\r\n2024-01;7\r\n'),
      file('personer.csv', 'E-post;Måned;Antall\r\nkari@example.org;2024-01;3\r\n'),
      file('mars.tsv', report('Fjordavis', ['2024-03'], [5])),
    ],
    'NO-42',
  );
  const entries = await settled(queue);
  expect(statuses(entries)).toEqual(['refused', 'undecided', 'refused', 'refused', 'unmapped', 'refused', 'undecided']);
  expect((await countRecords(database)).usage).toBe(0);
});

test('what is placed is remembered: the next file of the vendor is ready by itself', async () => {
  const queue = new ImportQueue(trusted);
  const [first = ''] = queue.add([file('januar.tsv', report('Fjordavis', ['2024-01', '2024-02'], [3, 4]))], 'NO-42');
  await settled(queue);
  const place = { services: [['s1']], whole: { kind: 'organisation', id: 'NO-4204' }, each: new Map() } as const;
  await queue.decide(first, 0, place);
  expect(await queue.store(first, 0)).toBe(2);
  const [second = ''] = queue.add([file('mars.tsv', report('Fjordavis', ['2024-03'], [5]))], 'NO-42');
  expect(statuses(await settled(queue))).toEqual(['stored', 'ready']);
  expect((await countRecords(database)).usage).toBe(2);
  await queue.storeReady();
  expect(statuses(queue.entries())).toEqual(['stored', 'stored']);
  expect((await countRecords(database)).usage).toBe(3);
  expect((await importOverview(database)).bySource.size).toBe(2);
  queue.remove(second);
  queue.clearSettled();
  expect(queue.entries()).toEqual([]);
});

test('of several files of a vendor that came in together, one that is placed places the others', async () => {
  const queue = new ImportQueue(trusted);
  const months = ['2024-01', '2024-02', '2024-03'];
  const [first = '', second = ''] = queue.add(
    [
      ...months.map((month) => file(`${month}.tsv`, report('Fjordavis', [month], [3]))),
      file('annet.tsv', report('Sjøfilm', ['2024-01'], [8])),
    ],
    'NO-42',
  );
  expect(statuses(await settled(queue))).toEqual(['undecided', 'undecided', 'undecided', 'undecided']);
  const nowhere = { services: [null], whole: null, each: new Map() };
  await queue.decide(second, 0, nowhere);
  const place = { services: [['s1']], whole: { kind: 'organisation', id: 'NO-4204' }, each: new Map() } as const;
  await queue.decide(first, 0, place);
  await queue.store(first, 0);
  // What the user has begun on is left as it is, and another vendor's file is still asked about.
  await expect.poll(() => statuses(queue.entries())).toEqual(['stored', 'undecided', 'ready', 'undecided']);
});

test('a layout that one file was explained by reads the others that wait for an explanation', async () => {
  const queue = new ImportQueue(trusted);
  const list = (month: string) => `Tjeneste;Måned;Antall\r\nFjordavis;${month};7\r\n`;
  const [first = ''] = queue.add([file('januar.csv', list('2024-01')), file('februar.csv', list('2024-02'))], 'NO-42');
  const [entry] = await settled(queue);
  expect(statuses(queue.entries())).toEqual(['unmapped', 'unmapped']);
  if (!entry) throw new Error('the file is in the queue');
  const asked = { mapping: null, read: { encoding: null, separator: null, sheet: null }, place: null };
  const table = await usageTable(entry.ref, asked);
  if (table.kind === 'refused') throw new Error(table.problems[0]?.code);
  const constants = { ...table.value.mapping.constants, metric: 'Total_Item_Requests' };
  const mapping = { ...table.value.mapping, id: 'liste', constants };
  await database.mappings.put({ id: 'liste', mapping, trusted: false, savedAt: '' });
  queue.readWith(first, mapping);
  expect(statuses(await settled(queue))).toEqual(['undecided', 'undecided']);
});

/** A report of the period alone. */
function withoutRows(exception: string): string {
  return report('Fjordavis', ['2024-01', '2024-03'], [0, 0])
    .replace('Exceptions\t', `Exceptions\t${exception}`)
    .replace('Created_By\t', 'Created_By\tFjordavis')
    .split('\r\n')
    .filter((line) => !line.startsWith('Fjordavis'))
    .join('\r\n');
}

test('a report without numbers asks for nothing and stores nothing', async () => {
  const queue = new ImportQueue(trusted);
  queue.add([file('tom.tsv', withoutRows(''))], 'NO-42');
  expect(statuses(await settled(queue))).toEqual(['empty']);
  queue.clearSettled();
  expect(queue.entries()).toEqual([]);
});

test('a report that is not ready has no numbers, but its service, and makes its months unknown', async () => {
  const queue = new ImportQueue(trusted);
  const [first = ''] = queue.add([file('ikke-klar.tsv', withoutRows('3031: Usage Not Ready'))], 'NO-42');
  expect(statuses(await settled(queue))).toEqual(['undecided']);
  // The service is found by who made the report; the library is asked about.
  await queue.decide(first, 0, { services: [['s1']], whole: { kind: 'organisation', id: 'NO-4204' }, each: new Map() });
  expect(statuses(await settled(queue))).toEqual(['ready']);
  expect(await queue.store(first, 0)).toBe(0);
  const asked = { scope: 'NO-42', year: 2024, of: { kind: 'library', id: 'NO-4204' } } as const;
  expect([...unknownMonths(await lackingImports(database), asked)]).toEqual(
    [0, 1, 2].map((month) => `s1 ${2024 * 12 + month}`),
  );
  // Not learned as a platform: one office makes reports for many.
  expect((await database.aliases.toArray()).filter(({ kind }) => kind === 'service')).toEqual([]);
});

test('what is stored is seen at once in what the others would change', async () => {
  const queue = new ImportQueue(trusted);
  const choices = { services: [['s1']], whole: { kind: 'organisation', id: 'NO-4204' }, each: new Map() } as const;
  const [first = '', second = ''] = queue.add(
    [3, 5].map((count) => file(`${count}.tsv`, report('Fjordavis', ['2024-01'], [count]))),
    'NO-42',
  );
  await settled(queue);
  await queue.decide(first, 0, choices);
  await queue.decide(second, 0, choices);
  await queue.store(first, 0);
  await expect.poll(() => previewOf(queue, second)).toMatchObject({ new: 0, overlaps: [{ cells: 1 }] });
});

function previewOf(queue: ImportQueue, id: string) {
  const state = queue.entries().find((entry) => entry.id === id)?.state;
  return state?.kind === 'opened' ? state.reports[0]?.preview : undefined;
}

test('a file that was imported before is known, whatever it is called', async () => {
  const queue = new ImportQueue(trusted);
  const text = report('Fjordavis', ['2024-01'], [3]);
  const [first = ''] = queue.add([file('a.tsv', text)], 'NO-42');
  await settled(queue);
  await queue.decide(first, 0, { services: [['s1']], whole: { kind: 'organisation', id: 'NO-4204' }, each: new Map() });
  await queue.store(first, 0);
  queue.add([file('b.tsv', text)], 'NO-42');
  expect(statuses(await settled(queue))).toEqual(['stored', 'imported']);
});

test('a file that is read by a trusted layout, with every name known, is stored at once', async () => {
  const queue = new ImportQueue(trusted);
  const list = (months: string) => `Bibliotek;Tjeneste;Måned;Antall\r\n${months}`;
  const [first = ''] = queue.add([file('liste.csv', list('Kristiansand;Fjordavis;2024-01;12\r\n'))], 'NO-42');
  const [listed] = await settled(queue);
  expect(listed?.state).toEqual({ kind: 'unmapped' });
  const ref = queue.entries()[0]?.ref;
  if (!ref) throw new Error('the file is in the queue');
  const table = await usageTable(ref, {
    mapping: null,
    read: { encoding: null, separator: null, sheet: null },
    place: null,
  });
  if (table.kind === 'refused') throw new Error(table.problems[0]?.code);
  const constants = { ...table.value.mapping.constants, metric: 'Total_Item_Requests' };
  const mapping = { ...table.value.mapping, id: 'liste', constants };
  await database.mappings.put({ id: 'liste', mapping, trusted: true, savedAt: '' });
  queue.readWith(first, mapping);
  await settled(queue);
  const each = new Map([['Kristiansand', { kind: 'organisation', id: 'NO-4204' } as const]]);
  await queue.decide(first, 0, { services: [['s1']], whole: null, each });
  expect(await queue.store(first, 0)).toBe(1);

  queue.add([file('liste februar.csv', list('Kristiansand;Fjordavis;2024-02;15\r\n'))], 'NO-42');
  expect(statuses(await settled(queue))).toEqual(['stored', 'stored']);
  expect((await countRecords(database)).usage).toBe(2);

  queue.add([file('liste mars.csv', list('Et nytt sted;Fjordavis;2024-03;9\r\n'))], 'NO-42');
  expect(statuses(await settled(queue)).at(-1), 'a name nobody has placed is asked about').toBe('undecided');
});

test('a table whose headings are not found is shown all the same, so that somebody can point at them', async () => {
  const text = 'a;b;c\r\nx;y;z\r\nx;y;z\r\n';
  const asked = { mapping: null, read: { encoding: null, separator: null, sheet: null }, place: null };
  const table = await usageTable(file('rart.csv', text), asked);
  if (table.kind === 'refused') throw new Error(table.problems[0]?.code);
  expect(table.value.columns.map(({ heading }) => heading)).toEqual(['a', 'b', 'c']);
  expect(table.value.questions.map(({ kind }) => kind)).toContain('counts');
});

test('files that wait and the one that is read are cancelled, and the next ones go on', async () => {
  const queue = new ImportQueue(trusted);
  const many = Array.from({ length: 8 }, (_, i) => file(`${i}.tsv`, report('Fjordavis', ['2024-01'], [i])));
  const ids = queue.add(many, 'NO-42');
  queue.cancelAll();
  await settled(queue);
  expect(new Set(statuses(queue.entries()))).toEqual(new Set(['cancelled']));
  queue.add([file('ny.tsv', report('Fjordavis', ['2024-05'], [1]))], 'NO-42');
  expect(statuses(await settled(queue)).at(-1)).toBe('undecided');
  expect(ids.length).toBe(8);
});

test('a report of a hundred thousand titles is read, placed and stored, and its lines are found again', async () => {
  const queue = new ImportQueue(trusted);
  const titles = { name: 'titler.tsv', file: new Blob(titleReport('Fjordavis', 100_000)) };
  const [id = ''] = queue.add([titles], 'NO-42');
  const [entry] = await settled(queue);
  expect(entry?.state.kind).toBe('opened');
  await queue.decide(id, 0, { services: [['s1']], whole: { kind: 'organisation', id: 'NO-4204' }, each: new Map() });
  const [opened] = queue.entries();
  const preview = opened?.state.kind === 'opened' ? opened.state.reports[0]?.preview : null;
  expect(preview).toMatchObject({ new: 2, changed: 0, rows: 2 });
  expect(await queue.store(id, 0)).toBe(2);
});
