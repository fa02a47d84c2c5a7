import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { isoDate } from '#domain/model/brands.ts';
import { generateSample } from '#domain/sample/generate-sample.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { attachmentRequest } from '../../../src-main/cli/attachment-request.ts';
import { REGISTER } from '../../support/register.ts';
import { run } from '../../support/run-b24.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

vi.setConfig({ testTimeout: 120_000 });

async function sampleFile(): Promise<{ folder: string; file: string }> {
  const folder = await temporaryFolder();
  const file = join(folder, 'eksempel.b24.zip');
  await writeFile(file, await writeCentralFile(generateSample({ usageRows: 2000 }, REGISTER)));
  return { folder, file };
}

test('b24 attachment writes the PDF and tells where it is and what is in it', async () => {
  const { folder, file } = await sampleFile();
  const out = join(folder, 'til saken');
  const args = ['attachment', file, '--scope', 'NO-15', '--year', '2025', '--language', 'nn', '--out', out];
  const first = await run(...args, '--date', '2026-11-24');
  expect(first).toMatchObject({ code: 0, err: '' });
  const told = JSON.parse(first.out);
  expect(told).toMatchObject({
    file: join(out, 'budsjettvedlegg-more-og-romsdal-2025-nn.pdf'),
    standard: 'PDF/A-2a',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    figures: { county: { id: 'NO-15', name: 'Møre og Romsdal' }, budgetYear: 2025, sample: true },
  });
  expect((await readFile(told.file)).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  // The same again is the same file.
  expect(JSON.parse((await run(...args, '--date', '2026-11-24')).out).file).toBe(told.file);
});

test.each([
  ['--format', 'docx', 'budsjettvedlegg-agder-2027-nb.docx', 'PK'],
  ['--format', 'pptx', 'budsjettvedlegg-agder-2027-nb.pptx', 'PK'],
  ['--format', 'csv', 'budsjettvedlegg-agder-2027-nb.csv', '\ufeff'],
  ['--out', 'Vedlegg 1.xlsx', 'Vedlegg 1.xlsx', 'PK'],
])('other formats by %s %s', async (option, value, name, start) => {
  const { folder, file } = await sampleFile();
  const place = option === '--out' ? ['--out', join(folder, value)] : ['--out', folder, option, value];
  const args = ['attachment', file, '--scope', 'NO-42', '--year', '2027', '--date', '2026-11-24', ...place];
  const { code, out, err } = await run(...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const told = JSON.parse(out);
  expect(told).toMatchObject({ file: join(folder, name), pages: null, standard: null });
  expect((await readFile(told.file, 'utf8')).startsWith(start)).toBe(true);
});

test('what is refused leaves no file', async () => {
  const { folder, file } = await sampleFile();
  const country = await run('attachment', file, '--scope', 'NO', '--year', '2025', '--out', folder);
  expect(country).toMatchObject({ code: 1, out: '' });
  expect(country.err).toContain('Velg et fylke');
  expect(await run('attachment', file, '--scope', 'NO-42', '--out', folder)).toMatchObject({ code: 2, out: '' });
});

test('arguments that cannot be read are no request', () => {
  const today = isoDate('2026-11-24');
  const good = ['--scope', 'NO-42', '--year', '2025', '--out', '.'];
  expect(attachmentRequest(good, today)?.options).toEqual({ language: 'nb', documentDate: today });
  for (const bad of [
    ['--language', 'en'],
    ['--date', '24.11.2026'],
    ['--meeting', '2026-13-01'],
    ['--growth', '3 %'],
    ['--ukjent', 'x'],
    ['--format', 'doc'],
    ['--out', 'vedlegg.docx', '--format', 'pdf'],
  ]) {
    expect(attachmentRequest([...good, ...bad], today)).toBeNull();
  }
});
