import { readFileSync } from 'node:fs';
import { initSync as initRenderer, TypstRendererBuilder } from '@myriaddreamin/typst-ts-renderer';
import { get_font_info, initSync as initCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { FONT_FILES, type TypesettingFile } from './typesetting-files.ts';

/** Typst compiled to WebAssembly, with our template and fonts and no way out: no files, no packages, no network. */
export type TypstEngine = {
  /**
   * Typesets a template's input.
   * @param pictures SVG documents that the template reads as `/slide-0.svg` and so on
   * @throws Error with Typst's own message: the template does not fit the input, a defect
   */
  readonly typeset: (
    template: Template,
    input: string,
    pictures?: readonly string[],
  ) => { readonly pdf: Uint8Array; readonly svg: string };
  readonly hasGlyph: (codePoint: number) => boolean;
};

const pictureName = (place: number) => `/slide-${place}.svg`;

type Compiled = { readonly result?: unknown; readonly diagnostics?: unknown };

// The compiler's numbers: of what it sets, of what it gives, and of diagnostics as short text.
const PAGES = 0;
const [VECTOR, PDF] = [0, 1];
const SHORT_DIAGNOSTICS = 2;
/** Glyphs and page bodies; without the scripts and styles of the renderer's own viewer. */
const BODY_AND_GLYPHS = 3;
const TEMPLATES = ['attachment.typ', 'handout.typ'] as const;
export type Template = (typeof TEMPLATES)[number];
const MODEL = '/model.json';

export async function createTypstEngine(file: (name: TypesettingFile) => string): Promise<TypstEngine> {
  initCompiler({ module: readFileSync(file('compiler.wasm')) });
  initRenderer({ module: readFileSync(file('renderer.wasm')) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const covered = new Set<number>();
  for (const name of FONT_FILES) {
    const font = readFileSync(file(name));
    for (const codePoint of coverage(font)) covered.add(codePoint);
    await builder.add_raw_font(font);
  }
  const compiler = await builder.build();
  const renderer = await new TypstRendererBuilder().build();
  for (const template of TEMPLATES) compiler.add_source(`/${template}`, readFileSync(file(template), 'utf8'));

  const made = ({ result, diagnostics }: Compiled): Uint8Array => {
    if (result instanceof Uint8Array) return result;
    throw new Error(`Typst: ${JSON.stringify(diagnostics)}`);
  };

  return {
    hasGlyph: (codePoint) => covered.has(codePoint),
    typeset(template, input, pictures = []) {
      const encoder = new TextEncoder();
      compiler.map_shadow(MODEL, encoder.encode(input));
      for (const [place, svg] of pictures.entries()) compiler.map_shadow(pictureName(place), encoder.encode(svg));
      const document = compiler.snapshot(undefined, `/${template}`, undefined);
      const session = renderer.create_session();
      try {
        document.compile(PAGES, SHORT_DIAGNOSTICS);
        const pdf = made(document.get_artifact(PDF, SHORT_DIAGNOSTICS));
        renderer.manipulate_data(session, 'reset', made(document.get_artifact(VECTOR, SHORT_DIAGNOSTICS)));
        return { pdf, svg: renderer.svg_data(session, BODY_AND_GLYPHS) };
      } finally {
        session.free();
        document.free();
        for (const place of pictures.keys()) compiler.unmap_shadow(pictureName(place));
        compiler.reset();
      }
    },
  };
}

/** The code points of a font, which Typst tells as lengths of runs, by turns without and with a glyph. */
function* coverage(font: Uint8Array): Generator<number> {
  const { info } = get_font_info(font) as { info: { coverage: number[] }[] };
  let at = 0;
  let inFont = false;
  for (const length of info[0]?.coverage ?? []) {
    if (inFont) for (let i = 0; i < length; i++) yield at + i;
    at += length;
    inFont = !inFont;
  }
}
