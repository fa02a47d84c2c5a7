import type { WrittenFormat } from '#domain/documents/format.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import { readFont } from '../picture/font.ts';

/** The bytes of Inter, regular and semibold, that charts are drawn with. */
export type FontFiles = () => Promise<{ readonly regular: Uint8Array; readonly semibold: Uint8Array }>;

/**
 * A document as a file. The same model gives the same bytes, in a worker as in Node. Each writer and its library are loaded
 * when first asked for.
 */
export async function writeDocument(
  model: DocumentModel,
  format: WrittenFormat,
  fontFiles: FontFiles,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx': {
      const { writeDocx } = await import('../docx-writer/write-docx.ts');
      const { regular, semibold } = await fontFiles();
      return writeDocx(model, { regular: readFont(regular), semibold: readFont(semibold) });
    }
    case 'pptx': {
      const { writePptx } = await import('../pptx-writer/write-pptx.ts');
      return writePptx(model);
    }
    case 'xlsx': {
      const { documentWorkbook } = await import('./document-workbook.ts');
      return documentWorkbook(model);
    }
    case 'csv': {
      const { documentCsv } = await import('./document-csv.ts');
      return documentCsv(model);
    }
  }
}
