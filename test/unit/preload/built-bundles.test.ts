import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY_META } from '#contract/page-security.ts';
import { build, isBuildNeeded } from '../../../src-main/start/build.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const BUILD_MS = 120_000;

beforeAll(async () => {
  if (isBuildNeeded(root)) await build(root);
}, BUILD_MS);

// A sandboxed preload script can require nothing else: with one more import the window would open without its host.
test('the preload bundle is one CommonJS file that requires only electron', async () => {
  expect(await readdir(`${root}out/preload`)).toEqual(['preload.cjs']);
  const code = await readFile(`${root}out/preload/preload.cjs`, 'utf8');
  const required = [...code.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name);
  expect(new Set(required)).toEqual(new Set(['electron']));
  expect(code).not.toMatch(/^\s*import\b|\bimport\s*\(/m);
});

// The packed program carries no node_modules.
test('the main bundles import only Node, Electron and each other', async () => {
  const files = await readdir(`${root}out/main`, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const code = await readFile(`${root}out/main/${file}`, 'utf8');
    const imported = [...code.matchAll(/^(?:import|export)\b[^;]*?\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"/gm)];
    for (const [, from, bare] of imported) {
      const name = from ?? bare ?? '';
      const isOwn = name.startsWith('./') || name.startsWith('../');
      const isNode = name.startsWith('node:') || builtinModules.includes(name);
      expect(isOwn || isNode || name === 'electron', `${file} imports ${name}`).toBe(true);
    }
  }
  expect(await readFile(`${root}out/main/loopback.js`, 'utf8')).not.toMatch(/from\s*"electron"/);
});

test('the built page carries the policy and no script or style of its own', async () => {
  expect(existsSync(`${root}out/renderer/index.html`)).toBe(true);
  const page = await readFile(`${root}out/renderer/index.html`, 'utf8');
  expect(page.replaceAll('&#39;', "'")).toContain(`content="${CONTENT_SECURITY_POLICY_META}"`);
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
  expect(page).not.toMatch(/(?:src|href)="https?:/);
});
