import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Language, MESSAGES } from '#texts/messages.ts';
import { type CounterOutput, counter } from '../../../src-main/cli/counter.ts';

const FIXTURES = new URL('../../fixtures/counter/', import.meta.url);

async function run(args: readonly string[], language: Language = 'nb') {
  let [out, err] = ['', ''];
  const code = await counter(args, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    language,
  });
  return { code, out, err };
}

const path = (name: string): string => fileURLToPath(new URL(name, FIXTURES));

test('a report as JSON', async () => {
  const { code, out, err } = await run([path('row-sum.tsv')]);
  expect(code).toBe(0);
  const output = JSON.parse(out) as CounterOutput;
  expect(output).toMatchObject({
    report: 'PR',
    release: '5.1',
    platform: 'Fjordavis',
    begin: '2024-01',
    end: '2024-03',
  });
  expect(output.facts[0]).toEqual({
    item: 'Fjordavis',
    organisation: null,
    metric: 'Total_Item_Requests',
    month: '2024-01',
    count: 10,
  });
  expect(output.issues).toEqual([
    {
      severity: 'warning',
      code: 'counter.rowSum',
      row: 15,
      column: 'Reporting_Period_Total',
      message:
        'Rad 15, kolonne «Reporting_Period_Total»: Summen av månedene stemmer ikke. Månedene i raden er 60 til sammen, men Reporting_Period_Total er 99. Månedstallene er brukt. Sammenlign med rapporten hos leverandøren før du importerer.',
    },
  ]);
  expect(err).toContain('Rad 15');
});

test('a refused file exits with 1 and says why in both places', async () => {
  const { code, out, err } = await run([path('unreadable-number.tsv')], 'en');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ report: null, facts: [], issues: [{ row: 15, column: 'Feb-2024' }] });
  expect(err).toContain('“tjue”');
});

test('no file, two files and a file that is not there', async () => {
  expect((await run([])).code).toBe(2);
  expect((await run(['a', 'b'])).code).toBe(2);
  expect(await run(['/finnes/ikke.tsv'])).toMatchObject({ code: 1, out: '' });
});

describe('texts', () => {
  test.each(readdirSync(FIXTURES).filter((name) => !name.startsWith('.')))(
    'every finding in %s has a whole text in every language',
    async (name) => {
      for (const language of ['nb', 'nn', 'en'] as const) {
        const { out } = await run([path(name)], language);
        for (const issue of (JSON.parse(out) as CounterOutput).issues) {
          expect(issue.message).not.toMatch(/undefined|counter\./);
          expect(issue.message.length).toBeGreaterThan(40);
        }
      }
    },
  );

  test('every problem code in the sources has a text, and every text a code', () => {
    const used = new Set<string>();
    for (const room of ['domain/counter', 'formats/counter', 'formats/xlsx']) {
      const folder = new URL(`../../../src-renderer/${room}/`, import.meta.url);
      for (const file of readdirSync(folder)) {
        for (const [, code] of readFileSync(new URL(file, folder), 'utf8').matchAll(/'(counter\.[A-Za-z0-9]+)'/g)) {
          used.add(code ?? '');
        }
      }
    }
    for (const language of ['nb', 'nn', 'en'] as const) {
      expect(Object.keys(MESSAGES[language].counterProblems).sort()).toEqual([...used].sort());
    }
  });
});
