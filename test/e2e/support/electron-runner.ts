import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';
import { electronBinary } from '../../../src-main/start/electron-binary.mjs';
import { programArguments, programEnvironment, type Runner } from './runner.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The built program in a real Electron. */
export const startInElectron: Runner = async (options, _context, watch) => {
  const executablePath = electronBinary(root);
  if (executablePath === null) throw new Error('B24_RUNNER=electron, but Electron’s binary is not on this machine');
  const isRoot = process.getuid?.() === 0;
  const electron = await _electron.launch({
    executablePath,
    args: [root, ...(isRoot ? ['--no-sandbox'] : []), ...programArguments(options)],
    env: programEnvironment(options.home),
  });
  watch(electron.context());
  return { page: await electron.firstWindow(), stop: () => electron.close() };
};
