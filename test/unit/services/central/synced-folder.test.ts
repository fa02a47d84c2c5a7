import { expect, test } from 'vitest';
import { isSyncedFolder } from '#services/central/synced-folder.ts';

const environment = {
  OneDrive: 'C:\\Users\\kari\\OneDrive - Agder fylkeskommune',
  OneDriveCommercial: 'C:\\Users\\kari\\OneDrive - Agder fylkeskommune',
};

test.each([
  ['win32', 'C:\\Users\\kari\\OneDrive - Agder fylkeskommune\\Felles', true],
  ['win32', 'c:\\users\\KARI\\onedrive - agder fylkeskommune', true],
  ['win32', 'C:\\Users\\kari\\Agder fylkeskommune\\Bibliotek - Dokumenter', true],
  ['win32', 'D:\\Sky\\OneDrive\\Felles', true],
  ['darwin', '/Users/kari/Library/CloudStorage/OneDrive-AgderFylkeskommune/Felles', true],
  ['win32', 'C:\\Users\\kari\\Agder fylkeskommune 2', false],
  ['win32', 'C:\\Users\\kari\\Documents', false],
  ['win32', '\\\\server\\felles\\bibliotek', false],
  ['win32', 'E:\\', false],
  ['linux', '/home/kari/onedriver', false],
])('%s: %s', (platform, folder, expected) => {
  expect(isSyncedFolder(folder, platform, platform === 'win32' ? environment : {})).toBe(expected);
});

test('a root that OneDrive was given by hand is known by its variable', () => {
  expect(isSyncedFolder('D:\\Sky\\Felles', 'win32', { OneDriveConsumer: 'D:\\Sky' })).toBe(true);
  expect(isSyncedFolder('D:\\Skyen', 'win32', { OneDriveConsumer: 'D:\\Sky' })).toBe(false);
});
