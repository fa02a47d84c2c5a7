import { readFile } from 'node:fs/promises';
import type { DocumentFormat } from '#domain/documents/format.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import { writeDocument } from '#formats/documents/write-document.ts';
import { createTypesetter } from './typesetter.ts';
import { typesettingPlaces } from './typesetting-files.ts';

export type DocumentFile =
  | {
      readonly kind: 'made';
      readonly bytes: Uint8Array;
      /** Of a PDF; null for the others, which have them when a program lays them out. */
      readonly pages: number | null;
      /** In no font of a PDF. */
      readonly missingCharacters: readonly string[];
    }
  | { readonly kind: 'failed'; readonly message: string };

/** A document as a file of any format, where there is no page to write it. */
export async function documentFile(model: DocumentModel, format: DocumentFormat): Promise<DocumentFile> {
  if (format === 'pdf') return typeset(model);
  const { file } = typesettingPlaces(import.meta.url);
  const bytes = await writeDocument(model, format, async () => ({
    regular: await readFile(file('Inter-Regular.ttf')),
    semibold: await readFile(file('Inter-SemiBold.ttf')),
  }));
  return { kind: 'made', bytes, pages: null, missingCharacters: [] };
}

async function typeset(model: DocumentModel): Promise<DocumentFile> {
  const typesetter = createTypesetter();
  try {
    const result = await typesetter.typeset(JSON.stringify(model));
    if (result.kind === 'failed') return result;
    const { pdf, pages, missingCharacters } = result;
    return { kind: 'made', bytes: pdf, pages: pages.length, missingCharacters };
  } finally {
    await typesetter.close();
  }
}
