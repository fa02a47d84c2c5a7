import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupFileName, parseBackupFileName } from '#services/backups/backup-name.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { backupsHost, SECOND } from '../../../unit/services/backups/backups-host.ts';
import { exampleBackup } from '../../../unit/services/backups/example-backup.ts';
import { changeEntries } from '../../../unit/services/journal/change-entries.ts';
import { createFaultDisk, type Fault, HOW_FAR, PowerCut } from '../../../unit/services/journal/fault-disk.ts';

const REASONS = [
  'start',
  'quit',
  'pause',
  'beforeImport',
  'beforeMigration',
  'beforeMerge',
  'beforeGoingBack',
] as const;

test('a name says again all that was put in it, and no other text is taken for one', () => {
  const name = fc.record({
    when: fc
      .date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    sequence: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
    reasons: fc.shuffledSubarray([...REASONS], { minLength: 1 }),
    check: fc.stringMatching(/^[0-9a-f]{32}$/),
  });
  fc.assert(
    fc.property(name, (each) => {
      expect(parseBackupFileName(backupFileName(each))).toEqual(each);
    }),
    seededRuns(200),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseBackupFileName(text)).toBeUndefined();
    }),
    seededRuns(200),
  );
});

/** One day of a database: changes are appended, a backup is taken, the journal is cut, and the power may go at any call. */
test('the newest whole backup and the journal after it always give every answered change', async () => {
  const bytes = await Promise.all(['a', 'b', 'c'].map((text) => exampleBackup(text)));
  const round = fc.record({
    appends: fc.integer({ min: 0, max: 3 }),
    content: fc.integer({ min: 0, max: 2 }),
    minutes: fc.integer({ min: 1, max: 2000 }),
    reason: fc.constantFrom(...REASONS),
    fault: fc.option(
      fc.record({
        call: fc.integer({ min: 1, max: 12 }),
        how: fc.constantFrom(...HOW_FAR),
        error: fc.constantFrom<Fault['error']>('crash', 'ENOSPC'),
      }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(round, { maxLength: 8 }), async (rounds) => {
      const { disk, names } = createFaultDisk();
      await disk().makeFolder(SECOND);
      const now = { time: '2026-03-01T12:00:00.000Z' };
      let answered = 0;
      let last = 0;
      for (const { appends, content, minutes, reason, fault } of rounds) {
        const host = backupsHost(disk(fault ?? undefined), now, SECOND);
        now.time = new Date(Date.parse(now.time) + minutes * 60_000).toISOString();
        try {
          for (let i = 0; i < appends; i++) {
            const append = await host['journal:append'](changeEntries(last + 1, last + 1), null);
            if (append.kind === 'appended') answered = last = append.last;
          }
          const { bytes: package_, holdings } = bytes[content] ?? (await exampleBackup('d'));
          const write = await host['backups:write']({ bytes: package_, holdings, reason, sequence: last });
          expect(['written', 'unchanged', 'failed']).toContain(write.kind);
          await host['journal:cut'](last);
        } catch (error) {
          if (!(error instanceof PowerCut)) throw error;
        }

        const next = backupsHost(disk(), now, SECOND);
        const latest = await next['backups:latest']();
        if (latest.kind === 'failed') throw new Error(latest.reason);
        expect(latest.damaged).toBe(0);
        const mark = latest.kind === 'found' ? latest.backup.sequence : 0;
        const read = await next['journal:read'](mark);
        if (read.kind !== 'read') throw new Error(read.kind);
        expect(read.missing).toBe(0);
        // One that was under way when the power went may be there.
        expect([answered, answered + 1]).toContain(read.last);
        expect(read.entries).toEqual(changeEntries(mark + 1, read.last));
        answered = last = read.last;
        const list = await next['backups:list']();
        if (list.kind !== 'listed') throw new Error(list.reason);
        // Were the newest to turn out damaged, the one before it and the journal would do.
        const before = list.backups.filter(({ place }) => place === 'here')[1]?.sequence ?? 0;
        expect(await next['journal:read'](before)).toMatchObject({ kind: 'read', missing: 0, last });
        const sentinel = await next['backups:sentinel']();
        expect(sentinel).toMatchObject(last > 0 ? { kind: 'holds', lastSequence: last } : {});
      }
      await backupsHost(disk(), now, SECOND)['backups:write']({ ...(await exampleBackup('end')), sequence: last });
      await backupsHost(disk(), now, SECOND)['backups:sentinel']();
      expect(names().filter((name) => name.endsWith('b24kopi.zip.tmp'))).toEqual([]);
    }),
    seededRuns(60),
  );
});
