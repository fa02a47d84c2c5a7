import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type StubPlatform = 'linux' | 'mac' | 'win';

/** Where Electron keeps its fuses: a mark, the version of the layout, how many, and one character for each (its defaults). */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10110001'),
]);
const LOCALES = ['nb', 'en-US', 'de', 'sv'];

/** A Windows program with version information, which is what is needed of one; it comes with electron-builder. */
const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
export const WINDOWS_PROGRAM = join(modules, 'electron-winstaller', 'vendor', '7z-x64.exe');

/** A folder laid out as Electron's own distribution, without Electron in it: enough for electron-builder to pack around. */
export async function writeStubElectron(folder: string, platform: StubPlatform): Promise<void> {
  const write = async (path: string, content: string | Uint8Array = '') => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  if (platform === 'mac') return writeStubApp(write);
  for (const locale of LOCALES) await write(`locales/${locale}.pak`);
  await write('LICENSE');
  await write('LICENSES.chromium.html');
  if (platform === 'win') {
    await cp(WINDOWS_PROGRAM, join(folder, 'electron.exe'));
    await write('electron.exe', Buffer.concat([await readFile(WINDOWS_PROGRAM), FUSES]));
  } else {
    await write('electron', FUSES);
    await chmod(join(folder, 'electron'), 0o755);
    await write('chrome-sandbox');
  }
}

async function writeStubApp(write: (path: string, content?: string | Uint8Array) => Promise<void>): Promise<void> {
  const contents = 'Electron.app/Contents';
  await write(`${contents}/MacOS/Electron`);
  await write(`${contents}/Info.plist`, plist('Electron'));
  await write(`${contents}/Resources/electron.icns`);
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  await write(`${framework}/Electron Framework`, FUSES);
  for (const locale of ['nb', 'en', 'de', 'sv']) {
    await write(`${contents}/Resources/${locale}.lproj/locale.pak`);
    await write(`${framework}/Versions/A/Resources/${locale}.lproj/locale.pak`);
  }
  for (const kind of ['', ' (Renderer)', ' (GPU)', ' (Plugin)']) {
    const name = `Electron Helper${kind}`;
    await write(`${contents}/Frameworks/${name}.app/Contents/MacOS/${name}`);
    await write(`${contents}/Frameworks/${name}.app/Contents/Info.plist`, plist(name));
  }
}

function plist(name: string): string {
  const key = (k: string, v: string) => `<key>${k}</key><string>${v}</string>`;
  const entries = ['CFBundleExecutable', 'CFBundleIdentifier', 'CFBundleName'].map((each) => key(each, name));
  return `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>${entries.join('')}</dict></plist>`;
}
