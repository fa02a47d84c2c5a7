import { readFile, writeFile } from 'node:fs/promises';

const CLASSES = 'Software\\Classes';
const PROGRAM = '[APPLICATIONFOLDER]Bibliotek24.exe';
const ICON = '[APPLICATIONFOLDER]resources\\file.ico';

/** Key, value's name (null: the key's own), value. The same as `resources/installer/central-files.nsh` writes. */
const ENTRIES: readonly (readonly [key: string, name: string | null, value: string])[] = [
  [`${CLASSES}\\Bibliotek24.Sentralfil`, null, 'Bibliotek24-sentralfil'],
  [`${CLASSES}\\Bibliotek24.Sentralfil\\DefaultIcon`, null, ICON],
  [`${CLASSES}\\Bibliotek24.Sentralfil\\shell\\open\\command`, null, `"${PROGRAM}" "%1"`],
  [`${CLASSES}\\.zip\\OpenWithProgids`, 'Bibliotek24.Sentralfil', ''],
  [`${CLASSES}\\SystemFileAssociations\\.zip\\shell\\Bibliotek24`, null, 'Åpne i Bibliotek24'],
  [`${CLASSES}\\SystemFileAssociations\\.zip\\shell\\Bibliotek24`, 'AppliesTo', 'System.FileName:~>".b24.zip"'],
  [`${CLASSES}\\SystemFileAssociations\\.zip\\shell\\Bibliotek24`, 'Icon', ICON],
  [`${CLASSES}\\SystemFileAssociations\\.zip\\shell\\Bibliotek24\\command`, null, `"${PROGRAM}" "%1"`],
];

/** The component is known by this from version to version; it never changes. */
const COMPONENT = '0B24B24B-7C1D-4F57-8E55-5EC7A1F11E24';
const END_OF_FILES = '</ComponentGroup>';

/** electron-builder's hook: adds the entries to the installer's project before it is built. */
export async function msiProjectCreated(path: string): Promise<void> {
  await writeFile(path, withCentralFiles(await readFile(path, 'utf8')));
}

/** The project with central files in Explorer. @throws where it has not the one list of files it should have */
export function withCentralFiles(project: string): string {
  const parts = project.split(END_OF_FILES);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined) {
    throw new Error('The MSI project is not as electron-builder 26 makes it: look at its template');
  }
  const values = ENTRIES.map(([key, name, value], index) => {
    const attributes = { Root: 'HKMU', Key: key, ...(name !== null && { Name: name }), Type: 'string', Value: value };
    return `<RegistryValue ${xmlAttributes(attributes)}${index === 0 ? ' KeyPath="yes"' : ''}/>`;
  });
  const component = `<Component Id="CentralFiles" Guid="${COMPONENT}">\n${values.join('\n')}\n</Component>\n`;
  return `${before}${component}${END_OF_FILES}${after}`;
}

function xmlAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(' ');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
