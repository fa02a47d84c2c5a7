import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY_META } from './src-main/contract/page-security.ts';
import { BUILT_FOLDER, TYPESETTING_FILES } from './src-main/services/documents/typesetting-files.ts';

/** The policy also stands in the built page itself. Not in development: vite's own client is inline. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY_META },
      injectTo: 'head-prepend',
    },
  ],
};

/** What the first picture takes, nearly always: the page, the view that most open with, and its texts. */
const FIRST_NEEDED = ['/app/page.tsx', '/features/overview/index.ts', '/texts/nb/index.ts'];

/** What every page is written in; the browser would else learn of them when it has laid it out, and do so again. */
const FIRST_FONTS = /\/inter-latin(-ext)?-(400|500|600)-normal-.*\.woff2$/;

/**
 * The first script is small and asks for the rest: the page says at once what that is, so that the browser fetches and compiles it
 * while the first is at work.
 */
const firstPreloaded: Plugin = {
  name: 'first-preloaded',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const needed = FIRST_NEEDED.map((path) => {
        const chunk = chunks.find(({ facadeModuleId, moduleIds }) => {
          return facadeModuleId?.endsWith(path) || moduleIds.some((id) => id.endsWith(path));
        });
        if (!chunk) throw new Error(`no chunk has ${path}`);
        return chunk;
      });
      const files = new Set(needed.map(({ fileName }) => fileName));
      // A set goes on with what is added to it meanwhile.
      for (const file of files) for (const name of byName.get(file)?.imports ?? []) files.add(name);
      const styles = new Set([...files].flatMap((file) => [...(byName.get(file)?.viteMetadata?.importedCss ?? [])]));
      const entryStyles = bundle[/assets\/index-[^"]+\.css/.exec(html)?.[0] ?? ''];
      // Ours stand over those of the design system because its layer is named first of all.
      if (entryStyles?.type !== 'asset' || !/^@layer ds\b/.test(String(entryStyles.source))) {
        throw new Error('the styles do not begin with the layer of the design system');
      }
      const fonts = Object.keys(bundle).filter((name) => FIRST_FONTS.test(name));
      const links = [
        ...fonts.map((name) => ({ rel: 'preload', name, as: 'font', type: 'font/woff2' })),
        ...[...files].map((name) => ({ rel: 'modulepreload', name })),
        ...[...styles].map((name) => ({ rel: 'stylesheet', name })),
      ];
      return links
        .filter(({ name }) => !html.includes(name))
        .map(({ rel, name, ...attrs }) => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `./${name}`, ...attrs },
          injectTo: 'head' as const,
        }));
    },
  },
};

/** The compiler, the fonts with their licences and the template lie beside the bundles: they are read as files. */
const typesettingFiles: Plugin = {
  name: 'typesetting-files',
  writeBundle: () => {
    mkdirSync(BUILT_FOLDER, { recursive: true });
    for (const [name, source] of Object.entries(TYPESETTING_FILES)) cpSync(source, join(BUILT_FOLDER, name));
  },
};

/** The rooms that store data and make figures of them. */
const FIGURE_ROOMS = ['domain', 'data', 'workers'];
/** Those that draw the first page. */
const DRAWING_ROOMS = ['ui', 'features/overview'];

/**
 * Tells the program which code it is, so that an answer that another one computed is not shown (`data/kept-answers.ts`), nor a
 * chart that another one drew (`ui/charts/kept-drawing.tsx`).
 */
const builtFrom: Plugin = {
  name: 'built-from',
  apply: 'build',
  config: () => ({
    define: {
      B24_BUILD: JSON.stringify(hashOf(FIGURE_ROOMS)),
      B24_CHARTS: JSON.stringify(hashOf(DRAWING_ROOMS, 'package-lock.json')),
    },
  }),
};

function hashOf(rooms: readonly string[], ...others: readonly string[]): string {
  const sources = rooms.flatMap((name) => {
    const room = join('src-renderer', name);
    const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).toSorted();
    return files.filter((file) => /\.tsx?$/.test(file)).map((file) => join(room, file));
  });
  const hash = createHash('sha256');
  for (const file of [...sources, ...others]) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

export default defineConfig({
  main: {
    plugins: [typesettingFiles],
    build: {
      outDir: 'out/main',
      // Everything but Electron itself is in the bundles: the packed program carries no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          electron: 'src-main/electron/main.ts',
          loopback: 'src-main/loopback/main.ts',
          'typst-worker': 'src-main/services/documents/typst-worker.ts',
        },
        external: ['electron'],
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script can only be one CommonJS file that requires nothing but Electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-main/preload/preload.ts' },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    publicDir: '../resources/public',
    plugins: [react(), policyInPage, builtFrom, firstPreloaded],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      minify: true,
      // Inlined files would be `data:` addresses, which the page's policy refuses for fonts and styles.
      assetsInlineLimit: 0,
      // The host is on this PC: to ask for what a view imports before the view itself costs more than it saves.
      modulePreload: { polyfill: false, resolveDependencies: () => [] },
      rolldownOptions: {
        input: fileURLToPath(new URL('src-renderer/index.html', import.meta.url)),
        // The package does not say so, but its components do nothing until they are drawn: those that nobody draws are left out.
        output: {
          codeSplitting: {
            // What is needed together at every start, in few files: each costs the browser more than its bytes.
            groups: [
              { name: 'start', tags: ['$initial'], priority: 2 },
              { name: 'page', test: /app.page\.tsx$/, priority: 1 },
              { name: 'overview', test: /features.overview.index\.ts$/ },
            ],
          },
        },
        treeshake: { moduleSideEffects: [{ test: /@digdir.designsystemet-react|@floating-ui/, sideEffects: false }] },
      },
    },
  },
});
