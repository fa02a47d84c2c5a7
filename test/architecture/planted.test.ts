import { describe, expect, it } from 'vitest';
import { nameViolations } from './file-names.ts';
import { importCycles } from './import-cycles.ts';
import { importViolations } from './import-violations.ts';
import { machinePaths, sourceViolations } from './source-rules.ts';

/** Each rule must catch what it is there for: a rule that no longer bites looks exactly like clean code. */
describe('planted imports are caught', () => {
  it.each([
    [
      'src-renderer/domain/figures/x.ts',
      "import { useState } from 'react';",
      'domain may import nothing outside itself',
    ],
    ['src-renderer/domain/x.ts', "import type { Row } from '#formats/csv/rows.ts';", 'domain may import nothing'],
    ['src-main/contract/x.ts', "import { join } from 'node:path';", 'contract may import nothing'],
    ['src-renderer/formats/x.ts', "import { readFile } from 'node:fs/promises';", 'formats may import only domain'],
    ['src-renderer/features/usage/x.ts', "import Dexie from 'dexie';", 'only data imports dexie'],
    ['src-renderer/ui/x.tsx', "import { database } from '#data/database.ts';", 'ui may import only'],
    ['src-main/loopback/x.ts', "import { app } from 'electron';", "only electron and preload import 'electron'"],
    ['src-main/loopback/x.ts', "import { openWindow } from '../electron/window.ts';", 'loopback may import only'],
    ['src-main/services/x.ts', "import { start } from '../loopback/start.ts';", 'services may import only'],
    ['src-main/cli/x.ts', "const later = await import('electron');", "only electron and preload import 'electron'"],
    ['src-main/preload/x.ts', "import { join } from 'node:path';", 'preload may import only contract'],
    ['src-renderer/data/x.ts', "export { open } from '#workers/open.ts';", 'data may import only domain'],
    ['src-renderer/workers/x.ts', "import 'react';", 'workers may import only'],
    [
      'src-renderer/workers/x.ts',
      "new Worker(new URL('../app/main.tsx', import.meta.url));",
      'workers may import only',
    ],
    ['src-renderer/texts/nb/x.ts', "import { figures } from '#ui/figures.ts';", 'texts may import only domain'],
    ['src-renderer/formats/x.ts', "import { ore } from '../domain/model/brands.ts';", 'imported by its name'],
    [
      'src-renderer/features/usage/x.ts',
      "import { Card } from '#features/overview/card.tsx';",
      'only through its index.ts',
    ],
    ['src-renderer/features/usage/x.ts', "import { Card } from '../overview/card.tsx';", 'only through its index.ts'],
    ['src-renderer/app/x.tsx', "import { Card } from '#features/overview/card.tsx';", 'only through its index.ts'],
    [
      'src-renderer/domain/x.ts',
      "import {\n  a,\n  b,\n} from 'papaparse';",
      'domain may import nothing outside itself',
    ],
  ])('%s: %s', (path, text, message) => {
    const [found, ...others] = importViolations([{ path, text: `${text}\n` }]);
    expect(found).toContain(message);
    expect(others).toEqual([]);
  });

  it.each([
    ['src-renderer/features/usage/x.ts', "import { Card } from '#features/overview/index.ts';"],
    ['src-renderer/features/usage/x.ts', "import { row } from './row.ts';"],
    ['src-main/cli/x.ts', "import { savings } from '#domain/figures/savings.ts';"],
    ['src-main/electron/x.ts', "import { app } from 'electron';"],
    [
      'src-renderer/workers/x.ts',
      "import register from '../../resources/register/organisations-2024.json' with { type: 'json' };",
    ],
    ['src-renderer/domain/x.ts', "// as in `import { a } from 'react'`: not an import"],
  ])('allowed in %s: %s', (path, text) => {
    expect(importViolations([{ path, text }])).toEqual([]);
  });

  it('a ring of imports', () => {
    const ring = [
      { path: 'src-renderer/domain/a.ts', text: "import { b } from './b.ts';" },
      { path: 'src-renderer/domain/b.ts', text: "export { c } from '#domain/c.ts';" },
      { path: 'src-renderer/domain/c.ts', text: "import { a } from './a.ts';" },
    ];
    expect(importCycles(ring)).toHaveLength(1);
    expect(importCycles(ring.slice(0, 2))).toEqual([]);
    const types = { path: 'src-renderer/domain/c.ts', text: "import type { A } from './a.ts';" };
    expect(importCycles([...ring.slice(0, 2), types])).toEqual([]);
  });
});

describe('planted lines are caught', () => {
  it.each([
    ['length', 'src-renderer/domain/x.ts', 'const a = 1;\n'.repeat(402)],
    ['suppressions', 'src-renderer/ui/x.tsx', '// @ts-expect-error later\nfoo();'],
    ['suppressions', 'test/unit/x.test.ts', '// biome-ignore lint/a: because'],
    ['any', 'src-renderer/ui/x.tsx', 'export function draw(what: any) {}'],
    ['any', 'src-main/cli/x.ts', 'const a = b as any;'],
    ['skipped tests', 'test/unit/x.test.ts', "it.skip('later', () => {});"],
    ['skipped tests', 'test/e2e/support/x.ts', "test.describe.only('this', () => {});"],
    ['unfinished business', 'docs/x.md', 'TODO: write this'],
    ['one way out', 'src-renderer/features/usage/x.ts', "await fetch('/data');"],
    ['one way out', 'src-renderer/workers/x.ts', "new WebSocket('ws:');"],
    ['one way to go', 'src-renderer/features/usage/x.tsx', "import { Link } from 'wouter';"],
    ['one way to go', 'src-renderer/app/shell/x.ts', "import { useLocation } from 'wouter';"],
    ['one way to go', 'src-renderer/features/usage/x.ts', "location.hash = '#/bruk';"],
    ['one way to go', 'src-renderer/ui/x.tsx', '<a href="#/bruk">'],
    ['one way to go', 'src-renderer/ui/x.tsx', '<a href={`/avtaler`}>'],
    ['told before it leaves', 'src-renderer/ui/x.tsx', 'await navigator.clipboard.writeText(prices);'],
    ['told before it leaves', 'src-renderer/features/usage/x.ts', 'link.download = name;'],
    ['told before it leaves', 'src-renderer/features/usage/x.tsx', '<a href={url} download={name}>'],
    [
      'told before it leaves',
      'src-renderer/features/savings/x.ts',
      "await host['exports:save'](name, 'pdf', bytes, 'ask');",
    ],
    ['told before it leaves', 'src-renderer/features/budget/x.ts', "import { WAYS_OUT } from '#ui/ways-out.ts';"],
    ['stories that watch', 'test/e2e/x.spec.ts', "import { test } from '@playwright/test';"],
    ['a host that asks nobody', 'src-main/services/x.ts', "await fetch('http://example.org');"],
    ['a host that asks nobody', 'src-main/electron/x.ts', "import { request } from 'node:https';"],
    ['no addresses', 'src-renderer/ui/x.css', "@import url('https://fonts.example/inter.css');"],
    ['no addresses', 'src-renderer/index.html', '<script src="http://cdn.example/x.js"></script>'],
    ['markup from strings', 'src-renderer/ui/x.tsx', 'element.innerHTML = text;'],
    ['no clock in the domain', 'src-renderer/domain/x.ts', 'const now = new Date();'],
    ['no clock in the domain', 'src-renderer/domain/x.ts', 'const id = Math.random();'],
    ['named exports', 'src-renderer/ui/x.tsx', 'export default function X() {}'],
    ['erasable syntax', 'src-renderer/domain/x.ts', 'export enum Level { a }'],
    ['the program alone', 'docs/x.md', `See ${machinePaths[0]}notes.md`],
  ])('%s: in %s', (rule, path, text) => {
    const found = sourceViolations([{ path, text }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`(${rule}): `);
  });

  it.each([
    ['a namespace', 'src-renderer/ui/x.ts', "const SVG = 'http://www.w3.org/2000/svg';"],
    ['a link in a comment', 'src-renderer/ui/x.ts', '/** See https://example.org/rule for the rule. */'],
    ['the host client', 'src-renderer/app/host-client.ts', "fetch('/call');"],
    ['the word any', 'src-renderer/domain/x.ts', 'type A = { /** any month */ readonly month: string };'],
    ['long texts', 'src-renderer/texts/nb/x.ts', 'const a = 1;\n'.repeat(500)],
  ])('not %s', (_, path, text) => {
    expect(sourceViolations([{ path, text }])).toEqual([]);
  });

  it('names that say nothing or differ by case', () => {
    const named = (name: string) => nameViolations([{ path: `src-renderer/domain/${name}`, text: '' }]);
    expect(named('date-utils.ts')).toHaveLength(1);
    expect(named('helpers.ts')).toHaveLength(1);
    expect(named('SavingsCard.tsx')).toHaveLength(1);
    expect(named('price-level.ts')).toEqual([]);
  });
});
