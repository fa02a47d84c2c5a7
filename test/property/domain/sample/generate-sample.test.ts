import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMonth } from '#domain/model/brands.ts';
import { RECORD_TABLE_NAMES, recordKey, TABLES } from '#domain/model/tables.ts';
import { generateSample } from '#domain/sample/generate-sample.ts';
import { checkDigit } from '#domain/sample/organisation-number.ts';
import { readCentralFile } from '#formats/central-file/read-central-file.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { REGISTER } from '../../../support/register.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('sample data of any seed', () => {
  it('is a file that the reader takes without a remark', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const file = generateSample({ seed, usageRows: 45_000 }, REGISTER);
        const read = await readCentralFile(await writeCentralFile(file));
        if (read.kind !== 'ok') throw new Error(JSON.stringify(read));
        expect(read.warnings).toEqual([]);
        expect(read.value.usage.length).toBe(45_000);
        expect(read.value.header.extra).toEqual({ sample: true });
      }),
      seededRuns(5),
    );
  });

  it('has no key twice', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { tables } = generateSample({ seed, usageRows: 0 }, REGISTER);
        for (const name of RECORD_TABLE_NAMES) {
          const keys = tables[name].map((record) => recordKey(name, record as never));
          expect(new Set(keys).size, name).toBe(keys.length);
        }
        const pairs = tables.agreement_counts.map((row) =>
          TABLES.agreement_counts.unique.map((column) => row[column]).join(' '),
        );
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
      seededRuns(15),
    );
  });

  it('has the counts of the real joining periods', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { tables } = generateSample({ seed, usageRows: 0 }, REGISTER);
        const kinds = new Map(tables.organisations.map(({ id, kind }) => [id, kind]));
        const yes = (year: number) => tables.participations.filter((row) => row.year === year && row.answer === 'yes');
        const libraries = new Set(yes(2023).map((row) => row.organisation_id));
        expect(libraries.size).toBe(447);
        expect([...libraries].filter((id) => kinds.get(id) === 'school')).toHaveLength(149);
        expect([yes(2023).length, yes(2024).length]).toEqual([974, 1077]);
        expect(yes(2025).length).toBeGreaterThan(1077);
        expect(new Set(tables.participations.map(({ answer }) => answer))).toEqual(new Set(['yes', 'no', 'open']));
      }),
      seededRuns(15),
    );
  });

  it('has municipalities that add up to their county, and to its real number in 2024', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { tables } = generateSample({ seed, usageRows: 0 }, REGISTER);
        const inhabitants = new Map(
          tables.population.map((row) => [`${row.organisation_id} ${row.year}`, row.inhabitants ?? 0]),
        );
        for (const year of [2022, 2023, 2024, 2025, 2026]) {
          for (const county of REGISTER.counties) {
            const parts = REGISTER.municipalities.filter((municipality) => municipality.county === county.code);
            const sum = parts.reduce((so, { code }) => so + (inhabitants.get(`NO-${code} ${year}`) ?? 0), 0);
            expect(inhabitants.get(`NO-${county.code} ${year}`)).toBe(sum);
            if (year === 2024) expect(sum).toBe(county.inhabitants);
          }
        }
      }),
      seededRuns(8),
    );
  });

  it('has schools with numbers that could be valid, and usage only of months', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { tables } = generateSample({ seed, usageRows: 0 }, REGISTER);
        for (const { id } of tables.organisations.filter(({ kind }) => kind === 'school')) {
          expect(Number(id[8])).toBe(checkDigit(id.slice(0, 8)));
        }
        for (const { begin, end } of tables.usage_sources)
          expect(isMonth(begin ?? '') && isMonth(end ?? '')).toBe(true);
      }),
      seededRuns(5),
    );
  });
});
