import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPageFile } from '#services/pages/page-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function page(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'page', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.json'), '{}');
  await writeFile(join(folder, 'page', 'index.html'), '<title>x</title>');
  await writeFile(join(folder, 'page', 'assets', 'a-1234.js'), '1');
  await writeFile(join(folder, 'page', 'run.sh'), 'x');
  await symlink(join(folder, 'secret.json'), join(folder, 'page', 'link.json'));
  return join(folder, 'page');
}

test('gives files of the page with their type, and says which never change', async () => {
  const root = await page();
  expect(await readPageFile(root, '/assets/a-1234.js')).toMatchObject({
    contentType: 'text/javascript; charset=utf-8',
    unchanging: true,
  });
  expect(await readPageFile(root, '/index.html')).toMatchObject({
    contentType: 'text/html; charset=utf-8',
    unchanging: false,
  });
});

test('gives the page itself at the top alone: a mistyped address is no view', async () => {
  const root = await page();
  expect(await readPageFile(root, '/')).toMatchObject({ kind: 'file', contentType: 'text/html; charset=utf-8' });
  expect(await readPageFile(root, '/avtaler')).toEqual({ kind: 'none' });
});

test('reads nothing outside its folder, not through a link either', async () => {
  const root = await page();
  for (const path of [
    '/link.json',
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    'secret.json',
  ]) {
    expect(await readPageFile(root, path), path).toEqual({ kind: 'none' });
  }
});

test('gives no file of a type a page has no use for, and nothing for one that is not there', async () => {
  const root = await page();
  for (const path of ['/run.sh', '/assets/gone.js', '/assets', '/assets/', '/%']) {
    expect(await readPageFile(root, path), path).toEqual({ kind: 'none' });
  }
});
