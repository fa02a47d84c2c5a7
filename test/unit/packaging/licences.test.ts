import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { isAllowed, licenceFindings } from '../../../src-main/packaging/licences.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const script = fileURLToPath(new URL('../../../src-main/packaging/sbom.ts', import.meta.url));
const made = async () => {
  const folder = await temporaryFolder();
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder]);
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  return { stdout, bill: await read('sbom.cdx.json'), texts: await read('licences.txt') };
};

test('every package has a licence on the list; the bill is CycloneDX, whole, and the same for the same lock', async () => {
  const [first, second] = [await made(), await made()];
  expect(second.bill).toBe(first.bill);
  const bill = JSON.parse(first.bill);
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { type: 'application', name: 'bibliotek24', version: '1.0.0' } },
  });
  const names = bill.components.map(({ name }: { name: string }) => name);
  const { dependencies } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'electron']));
  expect(names).not.toContain('vitest');
  for (const component of bill.components) expect(component.purl).toMatch(/^pkg:npm\//);
  const refs = bill.components.map((component: { 'bom-ref': string }) => component['bom-ref']);
  for (const { ref } of bill.dependencies) expect([...refs, 'bibliotek24@1.0.0']).toContain(ref);
  for (const name of names) expect(first.texts).toContain(`\n${name} `);
  expect(first.texts).toContain('Permission is hereby granted, free of charge');
  expect(first.texts).toContain('SIL OPEN FONT LICENSE');
});

describe('the list', () => {
  const allowed = new Set(['MIT', 'ISC', 'OFL-1.1']);

  test.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MIT AND GPL-3.0-only', false],
    ['MIT AND OFL-1.1', true],
    ['GPL-3.0-only OR MIT AND ISC', true],
    ['(GPL-3.0-only OR MIT) AND SSPL-1.0', false],
    ['MIT AND (ISC OR SSPL-1.0)', true],
    ['', false],
    ['SEE LICENSE IN LICENSE', false],
    ['MIT OR', false],
    ['MIT extra', false],
    ['(MIT', false],
  ])('%j: %s', (expression, expected) => {
    expect(isAllowed(expression, allowed)).toBe(expected);
  });

  test('is stricter for what is handed out than for what only builds and tests', () => {
    const data = [{ name: 'caniuse-lite', version: '1.0.0', licence: 'CC-BY-4.0' }];
    expect(licenceFindings(data, 'tools')).toEqual([]);
    expect(licenceFindings(data, 'program')).toEqual(['caniuse-lite@1.0.0: CC-BY-4.0']);
  });

  test('a package that names none is told so', () => {
    expect(licenceFindings([{ name: 'x', version: '1.0.0', licence: '' }], 'tools')).toEqual([
      'x@1.0.0: no licence named',
    ]);
  });
});
