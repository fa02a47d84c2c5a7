import { join } from 'node:path';
import { vi } from 'vitest';
import { pageFixture } from './loopback-host.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { echoTypesetter } from './test-ports.ts';

/** The Electron host's real modules, started around a fresh fake of Electron, on a data folder of its own. */
export async function startTestElectron(commandLine: readonly string[] = [], folder?: string) {
  vi.resetModules();
  const electron = await import('./electron-fake.ts');
  const { startElectron } = await import('../../src-main/electron/start.ts');
  const dataFolder = folder ?? join(await temporaryFolder(), 'data');
  vi.stubEnv('LC_ALL', 'nb_NO.UTF-8');
  process.argv = ['electron', 'root', `--data=${dataFolder}`, ...commandLine];
  await startElectron({ pageFolder: pageFixture, preload: '/app/preload.cjs', createTypesetter: echoTypesetter });
  const [window] = electron.BrowserWindow.getAllWindows();
  return { electron, dataFolder, window };
}
