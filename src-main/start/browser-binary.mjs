import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

const WINDOWS_PROGRAMS = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/**
 * An installed Chromium, Chrome or Edge, or null.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 * @param {(path: string) => boolean} [isThere]
 * @returns {string | null}
 */
export function findBrowser(platform, environment, isThere = existsSync) {
  return candidates(platform, environment).find((path) => isThere(path)) ?? null;
}

/** @returns {string[]} */
function candidates(/** @type {NodeJS.Platform} */ platform, /** @type {NodeJS.ProcessEnv} */ environment) {
  if (platform === 'win32') {
    const { ProgramFiles, LOCALAPPDATA } = environment;
    const folders = [environment['ProgramFiles(x86)'], ProgramFiles, LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? WINDOWS_PROGRAMS.map((parts) => join(folder, ...parts)) : []));
  }
  if (platform === 'darwin') return MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Command line for a window of its own: no address bar, own profile, nothing sent to anyone.
 * Chromium refuses its sandbox to root, so there it must be told to go without.
 * @param {{ address: string, profileFolder: string, isNewProfile: boolean, isRoot: boolean }} window
 */
export function browserArguments({ address, profileFolder, isNewProfile, isRoot }) {
  return [
    `--app=${address}`,
    `--user-data-dir=${profileFolder}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-domain-reliability',
    '--disable-breakpad',
    '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
    // Else a Linux desktop asks for the keyring's password before anything is shown; nothing is kept there.
    '--password-store=basic',
    // Later the browser remembers where the window was.
    ...(isNewProfile ? ['--window-size=1280,720'] : []),
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}
