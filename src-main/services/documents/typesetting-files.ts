import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the typesetter reads at run time: where each file stands among the sources, and its name in the built program. */
export const TYPESETTING_FILES = {
  'compiler.wasm': 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
  'renderer.wasm': 'node_modules/@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm',
  'attachment.typ': 'resources/typst/attachment.typ',
  'handout.typ': 'resources/typst/handout.typ',
  'CharisSIL-Regular.ttf': 'node_modules/@expo-google-fonts/charis-sil/400Regular/CharisSIL_400Regular.ttf',
  'Inter-Regular.ttf': 'node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'Inter-SemiBold.ttf': 'node_modules/@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  'CharisSIL-OFL.txt': 'node_modules/@expo-google-fonts/charis-sil/LICENSE_FONT',
  'Inter-OFL.txt': 'node_modules/@expo-google-fonts/inter/LICENSE_FONT',
} as const;

export type TypesettingFile = keyof typeof TYPESETTING_FILES;

export const FONT_FILES = ['CharisSIL-Regular.ttf', 'Inter-Regular.ttf', 'Inter-SemiBold.ttf'] as const;

/** Folder of these files in the built program, below the program's root. */
export const BUILT_FOLDER = join('out', 'typesetting');

/** The built worker, a bundle of its own. */
const BUILT_WORKER = join('out', 'main', 'typst-worker.js');

export type TypesettingPlaces = { readonly worker: URL | string; readonly file: (name: TypesettingFile) => string };

/**
 * Where worker and files are: among the sources when the program runs from them, else in `out/`.
 * @param moduleUrl `import.meta.url` of this room, a source or part of a bundle
 * @throws Error when the program's root cannot be found
 */
export function typesettingPlaces(moduleUrl: string): TypesettingPlaces {
  const root = programRoot(moduleUrl);
  if (moduleUrl.endsWith('.ts')) {
    return {
      worker: new URL('./typst-worker.ts', moduleUrl),
      file: (name) => join(root, ...TYPESETTING_FILES[name].split('/')),
    };
  }
  return { worker: join(root, BUILT_WORKER), file: (name) => join(root, BUILT_FOLDER, name) };
}

/** The nearest folder above that has the program's package.json. */
function programRoot(moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`no package.json above ${moduleUrl}`);
    folder = above;
  }
  return folder;
}
