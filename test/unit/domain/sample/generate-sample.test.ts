import { describe, expect, it } from 'vitest';
import { agreementReduction, DEFAULT_BASELINE } from '#domain/figures/agreement-reduction.ts';
import { costPerUse } from '#domain/figures/cost-per-use.ts';
import { savings } from '#domain/figures/savings.ts';
import { isoDate, type OrganisationId } from '#domain/model/brands.ts';
import { monthNumber, usageRow } from '#domain/model/usage-columns.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
import { generateSample, SAMPLE_FILE_ID } from '#domain/sample/generate-sample.ts';
import { unusualMonths } from '#domain/usage/spikes.ts';
import { REGISTER } from '../../../support/register.ts';

const file = generateSample({}, REGISTER);
const { tables, usage } = file;

function scope(id: string) {
  const found = scopeOf(tables, id);
  if (found.kind !== 'ok') throw new Error(`no scope ${id}`);
  return found.value;
}

function reduction(county: string, on: string) {
  return agreementReduction(tables, scope(county), { on: isoDate(on), baseline: DEFAULT_BASELINE });
}

function serviceId(name: string): string {
  return tables.services.find((service) => service.name === name)?.id ?? '';
}

function rowsOf(service: string, library: OrganisationId | string) {
  const rows = [];
  for (let i = 0; i < usage.length; i++) {
    const row = usageRow(usage, i);
    if (row.service_id === serviceId(service) && row.organisation_id === library) rows.push(row);
  }
  return rows;
}

describe('sample data', () => {
  it('is marked in the file itself', () => {
    expect(file.header.extra).toEqual({ sample: true });
    expect(file.header.fileId).toBe(SAMPLE_FILE_ID);
    expect(tables.usage_sources.every(({ file_name }) => file_name.startsWith('eksempel-'))).toBe(true);
    expect(tables.agreement_counts.every(({ source }) => source.startsWith('Eksempeldata'))).toBe(true);
    expect(tables.agreements.every(({ note }) => note.startsWith('Eksempeldata'))).toBe(true);
  });

  it('is the same every time, and another one for another seed', () => {
    expect(generateSample({}, REGISTER)).toEqual(file);
    expect(generateSample({ seed: 25 }, REGISTER).tables.agreements).not.toEqual(tables.agreements);
  });

  it('gives the file the id one asks for', () => {
    const fileId = '00000000-0000-4000-8000-000000000001';
    expect(generateSample({ fileId, usageRows: 10 }, REGISTER).header.fileId).toBe(fileId);
  });

  it('has a new price for national agreements, as what was paid that year, and each county’s own privacy reviews', () => {
    const [terms] = tables.agreement_terms;
    const paid = tables.participations
      .filter(({ year, agreement_id }) => year === 2025 && agreement_id === terms?.agreement_id)
      .reduce((sum, { paid_ore }) => sum + (paid_ore ?? 0), 0);
    expect(terms).toMatchObject({ valid_from: '2025-01-01', price_ore: paid, owner: 'NO' });
    const agder = tables.privacy_reviews.filter(({ owner }) => owner === 'NO-42');
    expect(agder.length).toBeGreaterThan(5);
    expect(agder.every(({ status, date }) => (status === 'approved') === (date !== null))).toBe(true);
  });

  it('tells the story of Agder: 204 agreements before, then 88, 19 and 6, of which 15 are assumed ended', () => {
    const after = ['2022-12-31', '2023-12-31', '2024-12-31'].map((on) => reduction('NO-42', on).basis.after);
    expect(after).toEqual([88, 19, 6]);
    const { value, basis } = reduction('NO-42', '2024-12-31');
    expect(value).toBeCloseTo(1 - 6 / 204);
    expect(basis).toMatchObject({ before: 204, registered: 61, documented: 143, assumedEnded: 15, collaboration: 1 });
  });

  it('has a county that falls short of 97 %, and one without a basis', () => {
    expect(reduction('NO-18', '2024-12-31').value).toBeLessThan(0.97);
    expect(reduction('NO-56', '2024-12-31')).toMatchObject({ value: null, basis: { before: 0 } });
  });

  it('names what the split counties had, and gives it to no successor', () => {
    const { notDistributed } = reduction('NO-32', '2024-12-31').basis;
    expect(notDistributed.map(({ organisationId }) => organisationId)).toContain('NO-30');
  });

  it('saves 19.11 % more in the second year', () => {
    const gross = [2023, 2024].map(
      (year) => savings(tables, scope('NO'), year, { reference: 'listPrice', index: 'deflator' }).value?.grossOre ?? 0,
    );
    expect((gross[1] ?? 0) / (gross[0] ?? 1) - 1).toBeCloseTo(0.1911, 4);
  });

  it('lacks some reference prices, so that a figure says what it rests on', () => {
    for (const reference of ['listPrice', 'previous', 'previousIndexed'] as const) {
      const { included, total } = savings(tables, scope('NO-42'), 2024, { reference, index: 'deflator' }).basis;
      expect(included).toBeGreaterThan(total / 2);
      expect(included).toBeLessThan(total);
    }
  });

  it('has a net only from the year the counties pay', () => {
    const net = (year: number) =>
      savings(tables, scope('NO-42'), year, { reference: 'listPrice', index: 'deflator' }).value?.netOre ?? null;
    expect(net(2024)).toBeNull();
    expect(net(2025)).toBeGreaterThan(0);
  });

  it('has uses that cost between half a krone and 25 kroner', () => {
    const figures = costPerUse(file, scope('NO'), 2024).services.filter(({ value }) => value !== null);
    expect(figures).toHaveLength(11);
    for (const { value } of figures) {
      expect(value).toBeGreaterThan(50);
      expect(value).toBeLessThan(2500);
    }
  });

  it('lacks two months of PressReader in Agder, and marks two as allocated', () => {
    const rows = rowsOf('PressReader', 'NO-4204').filter(({ month }) => month.startsWith('2024'));
    const months = new Set(rows.map(({ month }) => month));
    expect(months.has('2024-03') || months.has('2024-04')).toBe(false);
    expect(months.size).toBe(10);
    const allocated = rows.filter((row) => row.allocated).map(({ month }) => month);
    expect(allocated).toEqual(['2024-11', '2024-12']);
  });

  it('has a total without months', () => {
    const school = tables.organisations.find(({ kind }) => kind === 'school');
    const periods = tables.organisations
      .filter(({ kind }) => kind === school?.kind)
      .flatMap(({ id }) => rowsOf('Creaza', id))
      .filter(({ month }) => month.length > 7);
    expect(new Set(periods.map(({ month }) => month))).toEqual(new Set(['2023-01/2023-06', '2024-07/2024-08']));
  });

  it('has one month that stands out', () => {
    const months = rowsOf('Britannica Library', 'NO-4203').map(({ month, count }) => ({
      month: monthNumber(month),
      uses: count,
    }));
    expect(unusualMonths(months)).toMatchObject([{ month: monthNumber('2024-10'), kind: 'spike' }]);
  });

  it('has months that two reports speak of', () => {
    const sources = new Set(
      rowsOf('PressReader', 'NO-4204')
        .filter(({ month }) => month === '2024-09')
        .map((row) => row.source_id),
    );
    expect(sources.size).toBe(2);
  });

  it('has agreements without a price and without a data-processor agreement among those that go on', () => {
    const local = tables.agreements.filter(
      ({ level, end, owner }) => level !== 'national' && owner === 'NO-42' && end !== null && end > '2025-12-31',
    );
    expect(local).toHaveLength(5);
    expect(local.filter(({ price_ore }) => price_ore === null)).toHaveLength(1);
    expect(local.filter((agreement) => agreement.data_processing_agreement === 'none')).toHaveLength(2);
    expect(local.every(({ notice_deadline }) => notice_deadline !== null)).toBe(true);
  });
});

describe('size of the usage', () => {
  it.each([0, 1, 5000, 200_000])('is %i rows when asked for', (usageRows) => {
    expect(generateSample({ usageRows }, REGISTER).usage.length).toBe(usageRows);
  });

  it('grows backwards in time: the figures of the sample years stay', () => {
    const large = generateSample({ usageRows: 120_000 }, REGISTER);
    expect(costPerUse(large, scope('NO'), 2024)).toEqual(costPerUse(file, scope('NO'), 2024));
  });
});
