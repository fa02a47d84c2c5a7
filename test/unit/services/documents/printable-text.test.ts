import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutControls } from '#domain/documents/plain-text.ts';
import { breakable, missingCharacters } from '#services/documents/printable-text.ts';
import { writeNewFile } from '#services/documents/write-new-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('only words longer than Norwegian ones get places to break', () => {
  expect(breakable('menneskerettighetsorganisasjonene fører')).toBe('menneskerettighetsorganisasjonene fører');
  const long = 'x'.repeat(40);
  expect(breakable(long)).not.toBe(long);
  expect(breakable(long).replaceAll('\u200b', '')).toBe(long);
});

test('a letter and its accents, or a family of emoji, are never parted', () => {
  const family = '👩‍👩‍👧';
  for (const part of breakable(family.repeat(20)).split('\u200b')) expect(part.replaceAll(family, '')).toBe('');
});

test('control characters go, breaks become spaces', () => {
  expect(withoutControls('a\u0000b\r\nc\u0007')).toBe('ab c');
});

test('missing characters are told once each; spaces and invisible marks are never missing', () => {
  expect(missingCharacters('a 中 \u200f中b', (code) => code < 0x100)).toEqual(['中']);
});

test('a file that stands there is never written over, and the same contents not written twice', async () => {
  const folder = join(await temporaryFolder(), 'ny');
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(await writeNewFile(folder, 'vedlegg', 'pdf', bytes('en'))).toBe(join(folder, 'vedlegg.pdf'));
  expect(await writeNewFile(folder, 'vedlegg', 'pdf', bytes('en'))).toBe(join(folder, 'vedlegg.pdf'));
  expect(await writeNewFile(folder, 'vedlegg', 'pdf', bytes('to'))).toBe(join(folder, 'vedlegg-2.pdf'));
  expect(await readFile(join(folder, 'vedlegg.pdf'), 'utf8')).toBe('en');
});
