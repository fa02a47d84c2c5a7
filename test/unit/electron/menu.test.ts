import { expect, test } from 'vitest';
import { MESSAGES } from '#texts/messages.ts';
import { menuTemplate } from '../../../src-main/electron/menu.ts';
import { startTestElectron } from '../../support/electron-program.ts';

const LANGUAGES = ['nb', 'nn', 'en'] as const;

test.each(LANGUAGES)('the menu is in %s on every system, with no word left to Electron', (language) => {
  for (const platform of ['win32', 'linux', 'darwin']) {
    for (const menu of menuTemplate(language, platform)) {
      expect(menu.label).toBeTruthy();
      const items = Array.isArray(menu.submenu) ? menu.submenu : [];
      for (const item of items) expect(item.type === 'separator' || item.label).toBeTruthy();
    }
  }
});

test('quitting stands under the file menu, on macOS under the program’s own', () => {
  const placeOfQuit = (platform: string) =>
    menuTemplate('nb', platform).find(
      ({ submenu }) => Array.isArray(submenu) && submenu.some(({ role }) => role === 'quit'),
    )?.label;
  expect([placeOfQuit('win32'), placeOfQuit('darwin')]).toEqual(['Fil', 'Bibliotek24']);
});

test('no menu item reloads the page or opens the developer tools', () => {
  const roles = JSON.stringify(LANGUAGES.map((language) => menuTemplate(language, 'win32')));
  expect(roles).not.toMatch(/reload|toggleDevTools/i);
});

test('the menu follows the language of the interface', async () => {
  const { electron } = await startTestElectron();
  const edit = () => electron.Menu.getApplicationMenu()?.items.map(({ label }) => label);
  expect(edit()).toContain(MESSAGES.nb.host.menu.edit);
  for (const language of LANGUAGES) {
    await electron.ipcRenderer.invoke('app:setLanguage', language);
    const { file, edit: word, view, window } = MESSAGES[language].host.menu;
    expect(edit()).toEqual(
      process.platform === 'darwin' ? ['Bibliotek24', word, view, window] : [file, word, view, window],
    );
  }
});

test('the dialog for the central file speaks the language of the interface', async () => {
  const { electron } = await startTestElectron();
  await electron.ipcRenderer.invoke('app:setLanguage', 'nn');
  await electron.ipcRenderer.invoke('central:choose');
  expect(electron.dialog.shown[0]).toMatchObject({
    title: MESSAGES.nn.host.dialogs.chooseCentralFile,
    properties: ['openFile', 'dontAddToRecent'],
  });
});
