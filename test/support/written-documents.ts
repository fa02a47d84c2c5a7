import { readFile } from 'node:fs/promises';
import type { WrittenFormat } from '#domain/documents/format.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import { writeDocument } from '#formats/documents/write-document.ts';
import { typesettingPlaces } from '#services/documents/typesetting-files.ts';

/** A file that the typesetter, and the writers with it, read at run time. */
export const { file: fontFile } = typesettingPlaces(
  new URL('../../src-main/services/documents/x.ts', import.meta.url).href,
);

/** A document as a file, with the fonts that the program ships. */
export function written(model: DocumentModel, format: WrittenFormat): Promise<Uint8Array> {
  return writeDocument(model, format, async () => ({
    regular: await readFile(fontFile('Inter-Regular.ttf')),
    semibold: await readFile(fontFile('Inter-SemiBold.ttf')),
  }));
}
