import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CentralData } from '#domain/model/central-data.ts';
import { usageFromRows, usageRow } from '#domain/model/usage-columns.ts';
import { figuresCommand } from '../../../../src-main/cli/figures.ts';
import { tablesWith } from '../../../support/figure-records.ts';
import { loadCentralTables } from '../../../support/load-central-tables.ts';
import { recomputeFigures } from '../../../support/recompute-figures.ts';

type Case = { args: Record<string, string | number>; expected: unknown };

const OWN = new URL('../../../fixtures/figures/', import.meta.url);
const SHARED = new URL('../../../../../shared/samples/figures/', import.meta.url);

function read(file: string, folder: URL): Uint8Array {
  return readFileSync(new URL(file, folder));
}

/** What the command prints, read back: this also holds the order of the entries. */
function printed(data: CentralData, args: Case['args']): string {
  const outcome = figuresCommand(
    data,
    Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)]),
  );
  return JSON.stringify(outcome.kind === 'ok' ? outcome.value : outcome, null, 1);
}

describe('made-up files, with figures frozen from the recomputation', () => {
  test.each(['made-up-1.json', 'made-up-2.json'])('%s', (file) => {
    const { tables, usage, cases } = JSON.parse(new TextDecoder().decode(read(file, OWN)));
    const data = { tables: tablesWith(tables), usage: usageFromRows(usage) };
    for (const { args, expected } of cases as Case[]) {
      expect(printed(data, args)).toBe(JSON.stringify(expected, null, 1));
      expect(recomputeFigures(data.tables, usage, args as Parameters<typeof recomputeFigures>[2])).toEqual(expected);
    }
  });
});

describe('the shared sample files, whose expected figures another program computed', () => {
  const samples = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.endsWith('.b24.zip')) : [];

  test('are there, or it is said that they are not', () => {
    if (samples.length === 0) console.log(`${SHARED.pathname} is not here: the sample figures are not compared`);
    expect(samples.length === 0 || samples.length >= 5).toBe(true);
  });

  for (const file of samples) {
    test(file, () => {
      const data = loadCentralTables(read(file, SHARED));
      const rows = Array.from({ length: data.usage.length }, (_, i) => usageRow(data.usage, i));
      const expectedFile = file.replace('.b24.zip', '.expected.json');
      for (const { args, expected } of JSON.parse(new TextDecoder().decode(read(expectedFile, SHARED))) as Case[]) {
        expect(printed(data, args)).toBe(JSON.stringify(expected, null, 1));
        expect(recomputeFigures(data.tables, rows, args as Parameters<typeof recomputeFigures>[2])).toEqual(expected);
      }
    });
  }
});
