import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, test } from 'vitest';
import { fuseFindings } from '../../../src-main/packaging/fuse-findings.ts';
import { build, isBuildNeeded } from '../../../src-main/start/build.mjs';
import { type StubPlatform, WINDOWS_PROGRAM, writeStubElectron } from '../../support/stub-electron.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { builderConfiguration } from './builder-configuration.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const PACK_MS = 120_000;

beforeAll(async () => {
  if (isBuildNeeded(root)) await build(root);
}, PACK_MS);

/** Where the parts are in a packed program of each platform. */
const PARTS = {
  linux: { folder: 'linux-unpacked', program: 'bibliotek24', resources: 'resources' },
  win: { folder: 'win-unpacked', program: 'Bibliotek24.exe', resources: 'resources' },
  mac: { folder: 'mac', program: 'Bibliotek24.app', resources: 'Bibliotek24.app/Contents/Resources' },
} as const;

/** Everything that may be in the archive. */
const ALLOWED = [
  /^package\.json$/,
  /^out$/,
  /^out\/main(\/chunks)?(\/(electron|typst-worker|[\w-]+-[\w-]{8})\.js)?$/,
  /^out\/preload(\/preload\.cjs)?$/,
  /^out\/renderer(\/index\.html|\/favicon\.svg|\/assets(\/[\w.-]+\.(js|css|woff2|ttf|png|svg|webp))?)?$/,
  /^out\/typesetting(\/[\w-]+\.(txt|ttf|typ|wasm))?$/,
];

describe('a packed program, around a stand-in for Electron', () => {
  const platforms: StubPlatform[] = ['linux', 'mac', 'win'];
  if (!existsSync(WINDOWS_PROGRAM)) {
    console.log('Not packed for Windows here: electron-builder came without the program that stands in for Electron');
    platforms.pop();
  }

  test.each(platforms)(
    '%s: only what is needed is inside, sealed, with the fuses set',
    async (platform) => {
      const { folder, program, resources } = await pack(platform);
      const archive = join(resources, 'app.asar');
      const inside = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
      expect(inside.filter((path) => !ALLOWED.some((pattern) => pattern.test(path)))).toEqual([]);
      for (const needed of ['out/main/electron.js', 'out/main/typst-worker.js', 'out/preload/preload.cjs']) {
        expect(inside).toContain(needed);
      }
      expect((await stat(archive)).size).toBeLessThan(60_000_000);
      expect(await readdir(resources)).toContain('LICENSE.txt');
      expect(existsSync(join(resources, 'app.asar.unpacked'))).toBe(false);

      // Chromium's own words in Norwegian and English alone.
      if (platform !== 'mac') expect((await readdir(join(folder, 'locales'))).sort()).toEqual(['en-US.pak', 'nb.pak']);

      const { electronFuses } = await builderConfiguration();
      const { version: _, ...wire } = await getCurrentFuseWire(program);
      expect(fuseFindings({ ...electronFuses }, wire, FuseV1Options)).toEqual({ wrong: [], unnamed: [] });

      // What Electron compares the archive with before it loads anything of it; Linux has no such check.
      const seal = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
      if (platform === 'win') expect((await readFile(program)).includes(seal)).toBe(true);
      if (platform === 'mac') {
        const plist = await readFile(join(program, 'Contents', 'Info.plist'), 'utf8');
        expect(plist).toContain(`<string>${seal}</string>`);
      }
    },
    120_000,
  );
});

/** Packs what is built, without installers. Any download it might try meets a closed door at once. */
async function pack(platform: StubPlatform) {
  const folder = await temporaryFolder();
  await writeStubElectron(join(folder, 'electron'), platform);
  const script = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const options = [
    `--${platform}`,
    'dir',
    '--x64',
    `-c.electronDist=${join(folder, 'electron')}`,
    `-c.directories.output=${join(folder, 'dist')}`,
    // Its own tools for this are a download.
    '-c.win.signAndEditExecutable=false',
    '-c.mac.identity=null',
  ];
  const closed = 'http://127.0.0.1:9';
  await promisify(execFile)(process.execPath, [script, ...options], {
    cwd: root,
    env: { ...process.env, HTTP_PROXY: closed, HTTPS_PROXY: closed, ELECTRON_GET_USE_PROXY: '1' },
  });
  const parts = PARTS[platform];
  const packed = join(folder, 'dist', parts.folder);
  return { folder: packed, program: join(packed, parts.program), resources: join(packed, parts.resources) };
}
