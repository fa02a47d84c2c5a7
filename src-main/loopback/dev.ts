import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolveConfig } from 'electron-vite';
import { createServer, mergeConfig } from 'vite';
import { createReadyTypesetter } from '#services/documents/ready-typesetter.ts';
import { runLoopback } from './run.ts';

/** `npm run dev` where there is no Electron: the loopback host with vite's own server for the page. */
const packageFile = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const { config } = await resolveConfig({}, 'serve', 'development');
const vite = await createServer(
  mergeConfig(config?.renderer ?? {}, { configFile: false, appType: 'spa', server: { middlewareMode: true } }),
);

await runLoopback({
  folder: fileURLToPath(new URL('../../', import.meta.url)),
  version: `${packageFile.version}-dev`,
  page: (request, response) =>
    new Promise((resolve, reject) => {
      response.once('close', resolve);
      vite.middlewares(request, response, reject);
    }),
  createTypesetter: createReadyTypesetter,
});
