import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCycles } from './import-cycles.ts';
import { importViolations } from './import-violations.ts';
import { importsOf } from './imports.ts';
import { isCode, ROOT, sourceFiles } from './project-files.ts';
import { ROOM_RULES, roomOf } from './room-rules.ts';

const files = sourceFiles().filter(isCode);
const program = files.filter(({ path }) => path.startsWith('src-'));

describe('imports of the program', () => {
  it('are there to be read', () => {
    const rooms = new Set(program.map(({ path }) => roomOf(path)));
    expect(program.flatMap(importsOf).length).toBeGreaterThan(100);
    expect([...rooms].filter((room) => room === null)).toEqual([]);
  });

  it('cross no border that the rooms have between them', () => {
    expect(importViolations(program)).toEqual([]);
  });

  it('run in no ring: files that need each other are one thing, or a third is missing', () => {
    expect(importCycles(program)).toEqual([]);
  });

  it('name only packages that are declared', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const declared = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
    const undeclared = files.flatMap((file) =>
      importsOf(file).flatMap(({ target, specifier, line }) =>
        target.kind === 'package' && !specifier.startsWith('node:') && !declared.has(target.name)
          ? [`${file.path}:${line} imports '${specifier}', which package.json does not name`]
          : [],
      ),
    );
    expect(undeclared).toEqual([]);
  });

  it('are ruled for every room that exists', () => {
    for (const room of Object.keys(ROOM_RULES)) {
      expect(
        program.some(({ path }) => roomOf(path) === room),
        `no file in ${room}: is its rule still needed?`,
      ).toBe(true);
    }
  });
});
