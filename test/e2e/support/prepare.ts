import { fileURLToPath } from 'node:url';
import { build, isBuildNeeded } from '../../../src-main/start/build.mjs';
import { runnerName } from './runner.ts';

/** Before all end-to-end specs: the program as it is in the sources now, and a line that says what runs them. */
export default async function prepare(): Promise<void> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  if (isBuildNeeded(root)) await build(root);
  const runner = runnerName() === 'electron' ? 'Electron' : 'the loopback host, page in Chromium';
  console.log(`End-to-end runner: ${runner}`);
}
