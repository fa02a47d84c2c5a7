import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type HostUnderTest, type OpenHost, startedHost } from './host-under-test.ts';

const HEAD = { format: 'bibliotek24-policy', version: 1 };

/** What an administrator decides, and what whoever helps is told, whichever host it is. */
export function describeAdministrationContract(name: string, open: OpenHost): void {
  describe(`administration over ${name}`, () => {
    let data: string;
    let policyFile: string;
    let central: string;

    beforeEach(async () => {
      const folder = await temporaryFolder();
      [data, policyFile, central] = [join(folder, 'data'), join(folder, 'policy.json'), join(folder, 'felles.b24.zip')];
      await mkdir(data);
      await writeFile(central, 'x');
      vi.stubEnv('LC_ALL', 'nb_NO.UTF-8');
    });

    const start = async (policy: object | string | null, ...more: string[]): Promise<HostUnderTest> => {
      if (policy !== null) await writeFile(policyFile, typeof policy === 'string' ? policy : JSON.stringify(policy));
      return startedHost(open, data, [`--policy=${policyFile}`, ...more]);
    };

    test('without a file nothing is decided', async () => {
      const { api } = await start(null);
      expect(await api['app:policy']()).toEqual({ kind: 'none' });
      expect(await api['updates:check']()).toEqual({ kind: 'not_set' });
      expect((await api['app:info']()).confidential).toBe(false);
    });

    test('the central file is connected at every start, whatever was there before; the command line goes first', async () => {
      const policy = { ...HEAD, centralFile: central };
      const first = await start(policy);
      expect(await first.api['central:status']()).toMatchObject({ kind: 'connected', name: 'felles.b24.zip' });
      await first.api['central:disconnect']();
      await first.end();
      const second = await start(policy);
      expect(await second.api['central:status']()).toMatchObject({ kind: 'connected', name: 'felles.b24.zip' });
      await second.end();
      const other = join(data, 'annen.b24.zip');
      const third = await start(policy, `--central=${other}`);
      expect(await third.api['central:status']()).toMatchObject({ name: 'annen.b24.zip' });
    });

    test('the language stands until she chooses, and then hers does', async () => {
      const first = await start({ ...HEAD, language: 'nn' });
      expect((await first.api['app:info']()).language).toBe('nn');
      // What the page does at every start is no choice.
      await first.api['app:setLanguage']('nn');
      await first.end();
      const second = await start({ ...HEAD, language: 'en' });
      expect((await second.api['app:info']()).language).toBe('en');
      await second.api['app:setLanguage']('nb');
      await second.end();
      const third = await start({ ...HEAD, language: 'en' });
      expect((await third.api['app:info']()).language).toBe('nb');
    });

    test('backups are copied to the folder that is named', async () => {
      const copies = join(data, 'kopier');
      await mkdir(copies);
      const { api } = await start({ ...HEAD, backupFolder: copies });
      expect(await api['backups:list']()).toMatchObject({ copies: { folder: copies } });
    });

    test.each([true, false])('prices are kept back from the beginning: %s', async (confidential) => {
      const { api } = await start({ ...HEAD, confidential });
      expect((await api['app:info']()).confidential).toBe(confidential);
    });

    test('a file that is not right is followed in nothing, and prices are kept back', async () => {
      const { api } = await start({ ...HEAD, language: 'nn', centralFile: central, sprak: 'x' });
      const problem = { kind: 'unknown_field', field: 'sprak' };
      expect(await api['app:policy']()).toEqual({ kind: 'invalid', path: policyFile, problem });
      expect(await api['app:info']()).toMatchObject({ language: 'nb', confidential: true });
      expect(await api['central:status']()).toEqual({ kind: 'none' });
    });

    test('a report for support has versions and numbers, and nobody’s name or path', async () => {
      const { api } = await start({ ...HEAD, centralFile: central, confidential: true });
      await api['documents:typeset']('break').catch(() => undefined);
      const facts = await api['support:facts']();
      expect(facts).toMatchObject({
        version: '0.1.0',
        policy: 'set',
        central: 'connected',
        backups: 0,
        node: process.versions.node,
      });
      expect(facts.log.some((line) => line.includes('"event":"start"'))).toBe(true);
      expect(facts.log.some((line) => line.includes('"event":"defect"'))).toBe(true);
      for (const secret of [data, central, 'hemmelig', 'kari', 'felles'])
        expect(JSON.stringify(facts)).not.toContain(secret);
      expect(await readFile(join(data, 'logg', 'bibliotek24.log'), 'utf8')).not.toContain('hemmelig');
    });
  });
}
