import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { EXIT } from '../../../src-main/cli/command.ts';
import { pack, packageWith, tableOf } from '../../support/central-package.ts';
import { run } from '../../support/run-b24.ts';
import { smallCentralFile, usageRowOf } from '../../support/small-central-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'b24-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

describe('b24 check', () => {
  test('counts the records of a whole file', async () => {
    const path = await file('whole.b24.zip', await writeCentralFile(smallCentralFile([usageRowOf()])));
    const { code, out, err } = await run('check', path);
    expect(code).toBe(EXIT.ok);
    expect(JSON.parse(out)).toMatchObject({
      fileId: '00000000-0000-4000-8000-000000000001',
      format: 1,
      revision: 3,
      records: { organisations: 3, vendors: 1, services: 1, usage: 1, conflicts: 0 },
    });
    expect(err).toContain('Advarsel: «usage», rad 2, kolonne «source_id»');
  });

  test('refuses with one message, in the language asked for', async () => {
    const path = await file('cut.b24.zip', pack(packageWith()).subarray(0, 500));
    expect(await run('check', path)).toMatchObject({ code: EXIT.refused, out: '' });
    const [nb, nn, en] = [
      await run('check', path),
      await run('--language', 'nn', 'check', path),
      await run('check', path, '--language=en'),
    ];
    expect(nb.err).toMatch(/^Feil: Filen er kuttet av\. .+\n$/);
    expect(nn.err).toMatch(/^Feil: Fila er kutta av\. .+\n$/);
    expect(en.err).toMatch(/^Error: The file is cut off\. .+\n$/);
  });

  test('lists the first 20 wrong values and says how many more there are', async () => {
    const rows = Array.from({ length: 25 }, (_, i) => ({ id: `s${i}`, owner: 'NO', category: 'x' }));
    const path = await file('values.b24.zip', pack(packageWith({ services: tableOf('services', ...rows) })));
    const { code, err } = await run('check', path);
    expect(code).toBe(EXIT.refused);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[0]).toContain('«services», rad 2, kolonne «category»');
    expect(lines[20]).toContain('5 funn til');
  });

  test('a file that is not there', async () => {
    const { code, err } = await run('check', join(folder, 'nowhere'));
    expect(code).toBe(EXIT.refused);
    expect(err).toContain('finnes ikke');
  });

  test('names in the file cannot steer the terminal', async () => {
    const parts = packageWith();
    parts.entries.push(['\u001b[2Jx\n.csv', new Uint8Array(1)]);
    const { err } = await run('check', await file('escape.b24.zip', pack(parts)));
    expect(err).toContain('«?[2Jx?.csv»');
  });
});

describe('b24 figures', () => {
  test('gives the figures, the file before or after the options', async () => {
    const path = await file('figures.b24.zip', await writeCentralFile(smallCentralFile()));
    const first = await run('figures', path, '--scope', 'NO', '--year', '2024');
    expect(first).toMatchObject({ code: EXIT.ok, err: '' });
    expect(JSON.parse(first.out)).toMatchObject({ scope: 'NO', year: 2024, on: '2024-12-31' });
    expect(await run('figures', '--scope=NO', '--year', '2024', path)).toEqual(first);
  });

  test('an unknown scope is refused', async () => {
    const path = await file('scope.b24.zip', await writeCentralFile(smallCentralFile()));
    const { code, out, err } = await run('figures', path, '--scope', 'NO-99', '--year', '2024');
    expect({ code, out }).toEqual({ code: EXIT.refused, out: '' });
    expect(err).toContain('NO-99');
  });

  test('wrong usage', async () => {
    expect((await run('figures', 'x', '--scope', 'NO')).code).toBe(EXIT.usage);
    expect((await run('figures', '--scope', 'NO', '--year', '2024')).err).toBe(
      'Bruk: b24 figures FIL --scope NO|NO-42 --year 2024\n',
    );
  });
});

describe('b24 sample', () => {
  test('writes a file that b24 check accepts, the same for the same arguments', async () => {
    const [a, b] = [join(folder, 'a.b24.zip'), join(folder, 'b.b24.zip')];
    const made = await run('sample', '--out', a, '--usage-rows', '500');
    expect(made).toMatchObject({ code: EXIT.ok, err: '' });
    expect(JSON.parse((await run('check', a)).out)).toEqual(JSON.parse(made.out));
    await run('sample', '--out', b, '--usage-rows', '500');
    expect(Buffer.compare(await readFile(a), await readFile(b))).toBe(0);
    await run('sample', '--out', b, '--usage-rows', '500', '--seed', '7');
    expect(Buffer.compare(await readFile(a), await readFile(b))).not.toBe(0);
  });

  test('leaves a file that is not sample data alone', async () => {
    const bytes = await writeCentralFile(smallCentralFile());
    const path = await file('real.b24.zip', bytes);
    const { code, err } = await run('sample', '--out', path);
    expect(code).toBe(EXIT.refused);
    expect(err).toContain('ikke eksempeldata');
    expect(Buffer.compare(await readFile(path), bytes)).toBe(0);
  });

  test('a folder that is not there: told, and nothing left behind', async () => {
    const { code, err } = await run('sample', '--out', join(folder, 'nowhere', 'x.b24.zip'));
    expect(code).toBe(EXIT.refused);
    expect(err).toContain('ENOENT');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.each([[[]], [['--out']], [['--out', 'x', '--seed', 'a']], [['--out', 'x', '--rows', '3']]])(
    'wrong usage: %j',
    async (args) => {
      expect(await run('sample', ...args)).toMatchObject({ code: EXIT.usage, out: '' });
    },
  );
});

describe('the command itself', () => {
  test('help', async () => {
    expect(await run('--help')).toMatchObject({ code: EXIT.ok, err: '' });
    expect((await run('check', '-h', '--language', 'en')).out).toContain('checks a central file');
  });

  test.each([
    [[]],
    [['chekc']],
    [['constructor']],
    [['check']],
    [['check', 'a', 'b']],
    [['--language', 'sv', 'check', 'x']],
  ])('wrong usage: %j', async (argv) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: EXIT.usage, out: '' });
    expect(err).not.toBe('');
  });

  test.each(['sample', 'check', 'counter', 'figures', 'attachment'])(
    '%s is there, and told about in the help',
    async (command) => {
      expect((await run(command)).code).toBe(EXIT.usage);
      expect((await run('--help')).out).toContain(`b24 ${command} `);
    },
  );

  test('runs from the shell, with its output apart and its exit code passed on', async () => {
    const script = fileURLToPath(new URL('../../../src-main/start/b24.mjs', import.meta.url));
    const path = await file('shell.b24.zip', pack(packageWith()));
    const whole = spawnSync(process.execPath, [script, 'check', path], { encoding: 'utf8' });
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(whole.stdout)).toMatchObject({ format: 1, revision: 7 });
    const refused = spawnSync(process.execPath, [script, 'check', script], { encoding: 'utf8' });
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('Ikke en sentralfil');
  });
});
