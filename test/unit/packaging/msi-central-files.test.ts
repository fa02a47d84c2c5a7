import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withCentralFiles } from '../../../src-main/packaging/msi-central-files.ts';

const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
const template = await readFile(join(modules, 'app-builder-lib', 'templates', 'msi', 'template.xml'), 'utf8');
const script = await readFile(new URL('../../../resources/installer/central-files.nsh', import.meta.url), 'utf8');

test('the MSI writes the same to the registry as the other installer does', () => {
  const project = withCentralFiles(template);
  const inMsi = [
    ...project.matchAll(/<RegistryValue Root="HKMU" Key="([^"]+)"(?: Name="([^"]+)")? Type="string" Value="([^"]*)"/g),
  ].map(([, key, name = '', value = '']) => [key, name, plain(value)]);
  const inNsis = [...script.matchAll(/WriteRegStr SHELL_CONTEXT "([^"]+)" "([^"]*)" (?:"([^"]*)"|'([^']*)')/g)].map(
    ([, key, name, double, single]) => [key, name, plain(double ?? single ?? '')],
  );
  expect(inMsi).toHaveLength(8);
  expect(inMsi).toEqual(inNsis);
});

test('what the other installer writes, its uninstaller takes away', () => {
  const keys = [...script.matchAll(/WriteRegStr SHELL_CONTEXT "([^"]+)"/g)].map(([, key = '']) => key);
  const gone = [...script.matchAll(/DeleteReg(?:Key|Value) SHELL_CONTEXT "([^"]+)"/g)].map(([, key = '']) => key);
  for (const key of keys)
    expect(
      gone.some((each) => key === each || key.startsWith(`${each}\\`)),
      key,
    ).toBe(true);
});

test('a project of another shape is not changed by guesswork', () => {
  expect(() => withCentralFiles('<Wix/>')).toThrow('template');
});

/** Each installer has its own name for the program's folder. */
function plain(value: string): string {
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('$INSTDIR\\', '[APPLICATIONFOLDER]')
    .replaceAll(/\$\{APP_EXECUTABLE_FILENAME\}/g, 'Bibliotek24.exe');
}
