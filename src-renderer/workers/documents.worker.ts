import type { WrittenFormat } from '#domain/documents/format.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import { writeDocument } from '#formats/documents/write-document.ts';
import { documentFonts } from './document-fonts.ts';
import { type Handlers, serve } from './rpc.ts';

serve({
  write: (_, model: DocumentModel, format: WrittenFormat) => writeDocument(model, format, documentFonts),
} satisfies Handlers<never>);
