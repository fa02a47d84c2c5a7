import { type Handout, parseHandout } from '#domain/documents/handout.ts';
import { parseDocumentModel } from '#domain/documents/model.ts';
import { withArchiveMarks } from './archive-marks.ts';
import { pagePictures } from './page-pictures.ts';
import { missingCharacters } from './printable-text.ts';
import { handoutInput, typesetInput } from './typeset-input.ts';
import type { TypstEngine } from './typst-engine.ts';

export type TypesetDocument =
  | {
      readonly kind: 'typeset';
      readonly pdf: Uint8Array;
      readonly pages: readonly string[];
      /** In no shipped font; the file is marked as PDF/A-2a only when there are none. */
      readonly missingCharacters: readonly string[];
    }
  | { readonly kind: 'failed'; readonly message: string };

/** Checks a document model, or a presentation's hand-out, and typesets it. The same model gives the same bytes. */
export async function typesetDocument(engine: TypstEngine, json: string): Promise<TypesetDocument> {
  const handout = parseHandout(json);
  if (handout !== null) return typesetHandout(engine, handout);
  const model = parseDocumentModel(json);
  if (model.kind === 'refused') {
    return { kind: 'failed', message: model.problems.map(({ code, params }) => `${code} ${params?.path}`).join('; ') };
  }
  const input = typesetInput(model.value);
  const { pdf, svg } = engine.typeset('attachment.typ', input);
  return finished(engine, input, pdf, svg);
}

async function typesetHandout(engine: TypstEngine, handout: Handout): Promise<TypesetDocument> {
  const input = handoutInput(handout);
  const pictures = handout.slides.map((slide) => slide.svg);
  const { pdf, svg } = engine.typeset('handout.typ', input, pictures);
  return finished(engine, input, pdf, svg);
}

async function finished(engine: TypstEngine, input: string, pdf: Uint8Array, svg: string): Promise<TypesetDocument> {
  const missing = missingCharacters(input, engine.hasGlyph);
  return {
    kind: 'typeset',
    pdf: missing.length === 0 ? await withArchiveMarks(pdf) : pdf,
    pages: pagePictures(svg),
    missingCharacters: missing,
  };
}
