import { fileURLToPath } from 'node:url';
import { createReadyTypesetter } from '#services/documents/ready-typesetter.ts';
import { startElectron } from './start.ts';

/**
 * Entry of the Electron host (`out/main/electron.js`). Not awaited: Electron is not ready before this module has run
 * to its end.
 */
void startElectron({
  pageFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
  preload: fileURLToPath(new URL('../preload/preload.cjs', import.meta.url)),
  createTypesetter: createReadyTypesetter,
});
