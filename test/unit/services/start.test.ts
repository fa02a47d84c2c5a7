import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languageOfLocale } from '#services/settings/language.ts';
import { parseStartArguments } from '#services/start/arguments.ts';
import { defaultDataFolder } from '#services/start/data-folder.ts';
import { systemLanguage } from '#services/start/system-language.ts';

test.each([
  ['nb-NO', 'nb'],
  ['no', 'nb'],
  ['nn_NO.UTF-8', 'nn'],
  ['en-GB', 'en'],
  ['sv-SE', 'nb'],
  ['', 'nb'],
])('the locale %s gives %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});

test('on Linux the environment says the language, and C is nobody’s choice', () => {
  expect(systemLanguage('linux', { LANG: 'nn_NO.UTF-8' }, 'en-US')).toBe('nn');
  expect(systemLanguage('linux', { LC_ALL: 'en_GB.UTF-8', LANG: 'nn_NO.UTF-8' }, 'nb-NO')).toBe('en');
  for (const LANG of ['C', 'C.UTF-8', 'POSIX', '', undefined])
    expect(systemLanguage('linux', { LANG }, 'en-US')).toBe('nb');
  expect(systemLanguage('win32', { LANG: 'en_US' }, 'nn-NO')).toBe('nn');
});

test('the data folder is the user’s own and does not roam', () => {
  const home = homedir();
  const folder = (platform: string, environment: Record<string, string> = {}) =>
    defaultDataFolder({ platform, home, environment });
  expect(folder('win32', { LOCALAPPDATA: '/c/Local' })).toBe(join('/c/Local', 'Bibliotek24'));
  expect(folder('win32')).toBe(join(home, 'AppData', 'Local', 'Bibliotek24'));
  expect(folder('darwin')).toBe(join(home, 'Library', 'Application Support', 'Bibliotek24'));
  expect(folder('linux')).toBe(join(home, '.local', 'share', 'bibliotek24'));
  expect(folder('linux', { XDG_DATA_HOME: '/x' })).toBe('/x/bibliotek24');
});

test('finds its own arguments among those of the host', () => {
  const line = [
    '--no-sandbox',
    '/root',
    '--data=/d',
    '--central',
    '/s/felles.b24.zip',
    '--sample',
    '--lang=nb',
    '--policy=/p.json',
  ];
  expect(parseStartArguments(line)).toEqual({
    kind: 'parsed',
    arguments: { policy: '/p.json', data: '/d', central: '/s/felles.b24.zip', sample: true, file: null },
  });
  expect(parseStartArguments([])).toEqual({
    kind: 'parsed',
    arguments: { policy: null, data: null, central: null, sample: false, file: null },
  });
});

test('a central file without an option is the one that was double-clicked', () => {
  const fileOf = (...line: string[]) => {
    const parsed = parseStartArguments(line);
    return parsed.kind === 'parsed' && parsed.arguments.file;
  };
  expect(fileOf('/app', '--no-sandbox', '/s/Felles.B24.ZIP')).toBe('/s/Felles.B24.ZIP');
  expect(fileOf('--central', '/s/a.b24.zip', '/s/b.b24.zip')).toBe('/s/b.b24.zip');
  expect(fileOf('--data', '/d.b24.zip', 'C:\\Felles\\b.zip', '--x=a.b24.zip')).toBeNull();
});

test.each(['/etc/passwd', 'felles.zip', '.b24.zip', 'felles.b24.zip.exe'])('takes no %s for a central file', (path) => {
  expect(parseStartArguments(['--central', path])).toEqual({ kind: 'not_a_central_file', path });
});
