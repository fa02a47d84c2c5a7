import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { startTestElectron } from '../../support/electron-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('starting', () => {
  test('opens one window on the page, in a sandbox, with the profile in the data folder', async () => {
    const { electron, dataFolder, window } = await startTestElectron();
    expect(electron.BrowserWindow.getAllWindows()).toHaveLength(1);
    expect(window?.url).toBe('app://bibliotek24/');
    expect(window?.isShown).toBe(true);
    expect(electron.app.isSandboxed).toBe(true);
    expect(electron.app.paths.get('userData')).toBe(join(dataFolder, 'electron'));
  });

  test('the window has no tools of a developer, and asks the network for no dictionary', async () => {
    const { window } = await startTestElectron();
    expect(window?.options.webPreferences).toMatchObject({ spellcheck: false, devTools: false });
  });

  test('a second start on the same folder ends itself and brings the first one’s window forward', async () => {
    const folder = await temporaryFolder();
    const first = await startTestElectron([], folder);
    first.window?.minimize();
    first.electron.app.emit('second-instance', {}, [], '/', { file: null });
    expect(first.window?.isMinimized()).toBe(false);
    expect(first.window?.isFocusedNow).toBe(true);

    vi.resetModules();
    const electron = await import('../../support/electron-fake.ts');
    electron.lockFromAnotherProcess(join(folder, 'electron'));
    const { startElectron } = await import('../../../src-main/electron/start.ts');
    const createTypesetter = vi.fn();
    await startElectron({ pageFolder: '/', preload: '/', createTypesetter });
    expect(electron.app.hasQuit).toBe(true);
    expect(createTypesetter).not.toHaveBeenCalled();
    expect(electron.ipcMain.handlers.size).toBe(0);
  });

  test('a double-clicked central file waits for the page; a second start hands its own to the first', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'felles.b24.zip');
    await writeFile(path, 'x');
    const { electron, window } = await startTestElectron([path, '--some-switch'], join(folder, 'data'));
    expect(electron.app.handedOver).toEqual({ file: path });
    const handed = () => electron.ipcRenderer.invoke('central:handed');
    expect(await handed()).toMatchObject({ value: { kind: 'read', name: 'felles.b24.zip' } });
    expect(await handed()).toMatchObject({ value: { kind: 'not_connected' } });

    electron.app.emit('second-instance', {}, [], '/', { file: path });
    expect(window?.isFocusedNow).toBe(true);
    expect(await handed()).toMatchObject({ value: { kind: 'read' } });
    for (const data of [{ file: '/etc/passwd' }, { file: 7 }, undefined, null]) {
      electron.app.emit('second-instance', {}, [], '/', data);
      expect(await handed()).toMatchObject({ value: { kind: 'not_connected' } });
    }

    // What macOS does instead.
    const preventDefault = vi.fn();
    electron.app.emit('open-file', { preventDefault }, path);
    expect(preventDefault).toHaveBeenCalled();
    expect(await handed()).toMatchObject({ value: { kind: 'read' } });
  });

  test('a central file that is not named as one stops the start with a message', async () => {
    const { electron, window } = await startTestElectron(['--central=/etc/passwd']);
    expect(window).toBeUndefined();
    expect(electron.app.exitCode).toBe(2);
    expect(electron.dialog.errors).toEqual([
      { title: 'Bibliotek24 kunne ikke starte', content: expect.stringContaining('.b24.zip') },
    ]);
  });

  test('a data folder that cannot be made stops the start with a message that names it', async () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const file = join(await temporaryFolder(), 'a file');
    await writeFile(file, '');
    const { electron } = await startTestElectron([], join(file, 'data'));
    expect(electron.app.exitCode).toBe(2);
    expect(electron.dialog.errors[0]?.content).toContain(join(file, 'data'));
    expect(silenced).toHaveBeenCalled();
  });

  test('ends with its last window, once what was being written is in place', async () => {
    const { electron, window, dataFolder } = await startTestElectron();
    const quit = new Promise((resolve) => electron.app.once('quit', resolve));
    window?.setBounds({ x: 10, y: 20, width: 900, height: 700 });
    window?.close();
    expect(electron.app.hasQuit).toBe(false);
    await quit;
    const again = await startTestElectron([], dataFolder);
    expect(again.window?.getNormalBounds()).toEqual({ x: 10, y: 20, width: 900, height: 700 });
  });

  test('in development the page is vite’s, with the tools; a packed program never looks there', async () => {
    vi.stubEnv('ELECTRON_RENDERER_URL', 'http://localhost:5173');
    const { window } = await startTestElectron();
    expect(window?.url).toBe('app://bibliotek24/');
  });
});
