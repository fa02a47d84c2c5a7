import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LicensedPackage } from './licences.ts';

const TEXT = /^(?:licen[cs]e|copying|notice)(?:[._-].*)?$/i;

const HEAD = `Bibliotek24 er laget med disse pakkene. Programmet selv har lisensen EUPL-1.2 (LICENSE.txt).
Bibliotek24 is made with these packages. The program itself is licensed under EUPL-1.2 (LICENSE.txt).
Chromium and what it is made with: LICENSES.chromium.html.
`;

/** Name, licence and licence texts of each package, as they ask to be passed on; from what is installed under `root`. */
export function licenceTexts(root: string, packages: readonly LicensedPackage[]): string {
  const parts = packages.map(({ name, version, licence }) => {
    const texts = textsOf(join(root, 'node_modules', name));
    return [`${'='.repeat(80)}\n${name} ${version}: ${licence}\n`, ...texts].join('\n');
  });
  return [HEAD, ...parts].join('\n');
}

function textsOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => TEXT.test(file))
    .sort()
    .map((file) => `${readFileSync(join(folder, file), 'utf8').trim()}\n`);
}
