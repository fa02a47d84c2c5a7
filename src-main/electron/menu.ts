import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '#contract/host-api.ts';
import { MESSAGES, type Messages } from '#texts/messages.ts';

type Words = Messages['host']['menu'];

/** Replaces the native menu by one in the given language. */
export function showMenu(language: Language, platform: string): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, platform)));
}

/**
 * The native menu: what the system itself must do. The program's own commands are in its window, where both hosts
 * have them. macOS wants the program's name first and its quitting there.
 */
export function menuTemplate(language: Language, platform: string): MenuItemConstructorOptions[] {
  const words = MESSAGES[language].host.menu;
  const isMac = platform === 'darwin';
  const file: MenuItemConstructorOptions[] = [{ role: 'quit', label: words.quit }];
  return [
    isMac ? macApplicationMenu(words) : { label: words.file, submenu: file },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.resetZoom },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    {
      label: words.window,
      submenu: [
        { role: 'minimize', label: words.minimize },
        { role: 'close', label: words.close },
      ],
    },
  ];
}

function macApplicationMenu(words: Words): MenuItemConstructorOptions {
  return {
    label: 'Bibliotek24',
    submenu: [
      { role: 'about', label: words.about },
      { type: 'separator' },
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      { type: 'separator' },
      { role: 'quit', label: words.quit },
    ],
  };
}
