import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { counterFacts } from '#domain/counter/facts.ts';
import { readUsageReport } from '#formats/counter/read-usage-report.ts';
import { accepted } from './read-fixture.ts';

const SAMPLES = new URL('../../../../../shared/samples/counter/', import.meta.url);
const FOLDERS = ['r4', 'r5', 'r51'];

if (existsSync(SAMPLES))
  describe('official sample reports', () => {
    const files = FOLDERS.flatMap((folder) =>
      existsSync(new URL(`${folder}/`, SAMPLES))
        ? readdirSync(new URL(`${folder}/`, SAMPLES)).map((name) => `${folder}/${name}`)
        : [],
    );
    const read = (path: string) => readUsageReport(readFileSync(new URL(path, SAMPLES)), path);

    test.each(files)('%s is read whole, months and totals agree', (path) => {
      const outcome = read(path);
      const report = accepted(outcome);
      expect(counterFacts(report).length).toBeGreaterThan(0);
      const remarks = outcome.kind === 'ok' ? outcome.warnings.filter(({ severity }) => severity !== 'info') : [];
      expect(remarks).toEqual([]);
      report.rows.forEach((row, r) => {
        const months = report.counts.subarray(r * report.months.length, (r + 1) * report.months.length);
        if (row.total !== null) expect(months.reduce((sum, count) => sum + count, 0)).toBe(row.total);
      });
    });

    const groups = Object.entries(Object.groupBy(files, (path) => path.replace(/\.[a-z]+$/, ''))).map(
      ([name, paths]) => [name, paths ?? []] as const,
    );
    test.each(groups.filter(([, paths]) => paths.length > 1))('%s gives the same facts in every format', (_, paths) => {
      const [first, ...others] = paths.map((path) => counterFacts(accepted(read(path))));
      for (const other of others) expect(other).toEqual(first);
    });

    test.each(readdirSync(new URL('defects/', SAMPLES)))('the defective sample %s is read', (name) => {
      const report = accepted(read(`defects/${name}`));
      expect(counterFacts(report).length > 0).toBe(name !== 'DR-empty.tsv');
    });

    test('headings in another spelling change no fact', () => {
      expect(counterFacts(accepted(read('defects/DR-f.tsv')))).toEqual(
        counterFacts(accepted(read('r5/Sample-DR.tsv'))),
      );
    });

    test('libraries in the rows change nothing but the facts’ organisation', () => {
      const withoutLibrary = counterFacts(accepted(read('defects/TR-with-organization.tsv')));
      expect(withoutLibrary.map((fact) => ({ ...fact, organisation: null }))).toEqual(
        counterFacts(accepted(read('r5/Sample-TR.tsv'))),
      );
    });
  });

test('the official samples are beside the project, or the reports of our own making stand in for them', () => {
  if (!existsSync(SAMPLES)) console.log(`No official samples in ${SAMPLES.pathname}: only our own reports were read.`);
  expect(FOLDERS).toHaveLength(3);
});
