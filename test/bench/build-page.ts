import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('./page', import.meta.url));

/** Builds the bench's pages as the program itself is built: bundled, minified, workers as modules. */
export async function buildPage(outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: ['index.html', 'empty.html'].map((name) => `${root}/${name}`) },
    },
  });
}
