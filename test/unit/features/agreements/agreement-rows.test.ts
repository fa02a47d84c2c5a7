import { describe, expect, it } from 'vitest';
import { priceInScope } from '#domain/agreements/price-in-scope.ts';
import { isoDate, type OrganisationId, ore, organisationId } from '#domain/model/brands.ts';
import type { Participation } from '#domain/model/tables.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
import { agreementRows } from '#features/agreements/agreement-row.ts';
import { noticeDeadline } from '#features/agreements/notice-deadline.ts';
import { AGDER, agderTables, agreementId, TODAY } from '../../../support/agder-agreements.ts';

const tables = agderTables();
const today = isoDate(TODAY);

function scope(id: string) {
  const found = scopeOf(tables, id);
  if (found.kind === 'refused') throw new Error(`no scope ${id}`);
  return found.value;
}

describe('agreementRows', () => {
  it('holds the national agreements and those of the county, and no one else’s', () => {
    const names = agreementRows(tables, scope(AGDER), 2024, today).map(({ serviceName }) => serviceName);
    expect(names).toHaveLength(18);
    expect(names).toContain('PressReader');
    expect(names).toContain('Agderposten arkiv');
    expect(names).not.toContain('Bergens Tidende arkiv');
  });

  it('reads the price of a year from the version that held then', () => {
    const version = {
      id: 't1',
      owner: organisationId(AGDER),
      agreement_id: agreementId('Kahoot! EDU'),
      valid_from: isoDate('2024-07-01'),
      price_ore: ore(23_000_000),
      price_year: 2024,
      vat_rate: 0.25,
      note: '',
    };
    const priceIn = (year: number) =>
      agreementRows({ ...tables, agreement_terms: [version] }, scope(AGDER), year, today).find(
        ({ serviceName }) => serviceName === 'Kahoot! EDU',
      )?.price;
    expect(priceIn(2023)).toEqual({ kind: 'agreement', ore: 21_500_000 });
    expect(priceIn(2024)).toEqual({ kind: 'agreement', ore: 23_000_000 });
  });

  it('says which are valid in the year', () => {
    const valid = (year: number) =>
      agreementRows(tables, scope(AGDER), year, today).filter(({ validInYear }) => validInYear).length;
    expect(valid(2024)).toBe(16);
    expect(valid(2017)).toBe(1);
  });

  it('is all of them for the country', () => {
    expect(agreementRows(tables, scope('NO'), 2024, today)).toHaveLength(tables.agreements.length);
  });
});

describe('priceInScope', () => {
  const national = { holder_id: 'NO' as OrganisationId, price_ore: ore(100) };
  const paid = (overrides: Partial<Participation>): Participation => {
    const [example] = tables.participations;
    if (!example) throw new Error('no participations');
    return { ...example, answer: 'yes', paid_ore: ore(1000), billing: 'prepaid', months: 12, ...overrides };
  };

  it('is what the libraries of the scope pay: yearly rates by month, invoices as they are, rounded once', () => {
    const rows = [
      paid({ paid_ore: ore(100), months: 1 }),
      paid({ paid_ore: ore(100), months: 1 }),
      paid({ paid_ore: ore(77), months: 1, billing: 'postpaid' }),
      paid({ paid_ore: ore(5000), answer: 'no' }),
      paid({ paid_ore: ore(5000), organisation_id: 'NO-4601' as OrganisationId }),
    ];
    // 100/12 + 100/12 + 77 = 93.67
    expect(priceInScope(national, rows, scope(AGDER))).toEqual({ kind: 'participations', ore: 94, participations: 3 });
  });

  it('is nothing where nobody said yes, and unknown where a price is', () => {
    expect(priceInScope(national, [paid({ answer: 'no' })], scope(AGDER))).toEqual({ kind: 'nobody' });
    expect(priceInScope(national, [paid({}), paid({ paid_ore: null })], scope(AGDER))).toEqual({ kind: 'missing' });
  });

  it('is the agreement’s own price for the country alone when no answers are registered', () => {
    expect(priceInScope(national, [], scope('NO'))).toEqual({ kind: 'agreement', ore: 100 });
    expect(priceInScope(national, [], scope(AGDER))).toEqual({ kind: 'missing' });
  });

  it('is the agreed price of an agreement of one’s own', () => {
    expect(priceInScope({ holder_id: AGDER, price_ore: null }, [], scope(AGDER))).toEqual({ kind: 'missing' });
    expect(priceInScope({ holder_id: AGDER, price_ore: ore(5) }, [], scope(AGDER))).toEqual({
      kind: 'agreement',
      ore: 5,
    });
  });
});

describe('noticeDeadline', () => {
  it.each([
    ['2025-01-14', 0, 'soon'],
    ['2025-02-13', 30, 'soon'],
    ['2025-02-14', 31, 'near'],
    ['2025-03-15', 60, 'near'],
    ['2025-03-31', 76, 'far'],
    ['2025-01-13', -1, 'passed'],
  ])('%s is %i days away: %s', (date, days, nearness) => {
    expect(noticeDeadline({ notice_deadline: isoDate(date), end: null }, today)).toEqual({ date, days, nearness });
  });

  it('is past when the agreement has ended', () => {
    const ended = { notice_deadline: isoDate('2025-06-30'), end: isoDate('2024-12-31') };
    expect(noticeDeadline(ended, today)?.nearness).toBe('passed');
  });
});
