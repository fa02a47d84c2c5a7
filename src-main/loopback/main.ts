import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createReadyTypesetter } from '#services/documents/ready-typesetter.ts';
import { runLoopback } from './run.ts';
import { createPageRoute } from './static-route.ts';

/** Entry of the built loopback host (`out/main/loopback.js`). */
const packageFile = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

await runLoopback({
  folder: fileURLToPath(new URL('../../', import.meta.url)),
  version: String(packageFile.version),
  page: createPageRoute(fileURLToPath(new URL('../renderer', import.meta.url))),
  createTypesetter: createReadyTypesetter,
});
