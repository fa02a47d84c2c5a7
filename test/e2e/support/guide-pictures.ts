import { readFileSync } from 'node:fs';

const docs = new URL('../../../docs/', import.meta.url);

/** Pixels of every picture, and the most they may take together. */
export const PICTURE = { width: 1200, height: 800 } as const;
export const BUDGET = 1_000_000;

/** The pictures of the guide: what each is said to show, by its file's name. */
export function picturesOfGuide(): ReadonlyMap<string, string> {
  const guide = readFileSync(new URL('brukerveiledning.md', docs), 'utf8');
  const found = guide.matchAll(/!\[(?<alt>[^\]]+)\]\(bilder\/(?<file>[^)]+)\)/g);
  return new Map(Array.from(found, ({ groups }) => [groups?.file ?? '', groups?.alt ?? '']));
}

export function pictureFile(name: string): URL {
  return new URL(`bilder/${name}`, docs);
}

/** Width and height of an extended WebP, the form that the browser writes (RFC 9649, section 2.7); null for anything else. */
export function sizeOfWebp(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 16) !== 'WEBPVP8X') return null;
  return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
}

/** Every number of a text, such as `97,1` or `174 190`. */
export function numbersIn(text: string): readonly string[] {
  return plain(text).match(/\d+(?: \d{3})*(?:[.,]\d+)?/g) ?? [];
}

/** Spaces of every kind as one. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
