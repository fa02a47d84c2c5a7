import { describe, expect, test } from 'vitest';
import { organisationId } from '#domain/model/brands.ts';
import { followedSelf, organisationIndex } from '#domain/organisations/organisation-index.ts';
import { placeOf } from '#domain/organisations/place.ts';
import { inScope, notDistributed, type Scope, scopeOf } from '#domain/organisations/scope.ts';
import { change, county, municipality, NATIONAL, organisation, tablesWith } from '../../../support/figure-records.ts';

const tables = tablesWith({
  organisations: [
    NATIONAL,
    county('NO-42'),
    county('NO-31'),
    county('NO-32'),
    county('NO-30'),
    county('NO-10'),
    municipality('NO-4204', 'NO-42'),
    municipality('NO-1001', 'NO-10'),
    municipality('NO-3001', 'NO-30'),
    municipality('NO-2001', 'NO-30'),
    municipality('NO-3003', 'NO-30'),
    municipality('NO-3101', 'NO-31'),
    organisation({ id: '974567891', kind: 'school' }),
  ],
  organisation_changes: [
    change('NO-30', 'NO-31'),
    change('NO-30', 'NO-32'),
    change('NO-10', 'NO-42'),
    change('NO-2001', 'NO-3001'),
    change('NO-3001', 'NO-3101'),
  ],
});
const index = organisationIndex(tables);

function scope(id: string): Scope {
  const outcome = scopeOf(tables, id);
  if (outcome.kind === 'refused') throw new Error(`no scope ${id}`);
  return outcome.value;
}

function isIn(scopeId: string, id: string): boolean {
  return inScope(scope(scopeId), organisationId(id));
}

describe('followedSelf', () => {
  test('one change is followed, again and again', () => {
    expect(followedSelf(index, organisationId('NO-2001'))).toBe('NO-3101');
  });

  test('several changes are a split, which is not followed', () => {
    expect(followedSelf(index, organisationId('NO-30'))).toBe('NO-30');
  });

  test('changes that come back to themselves leave the organisation as it is', () => {
    const cycle = organisationIndex(tablesWith({ organisation_changes: [change('a', 'b'), change('b', 'a')] }));
    expect(followedSelf(cycle, organisationId('a'))).toBe('a');
    const tail = organisationIndex(tablesWith({ organisation_changes: [change('x', 'a'), change('a', 'a')] }));
    expect(followedSelf(tail, organisationId('x'))).toBe('x');
  });
});

describe('scope', () => {
  test('a county holds itself, what lies in it, and what became one of these', () => {
    expect(isIn('NO-42', 'NO-42')).toBe(true);
    expect(isIn('NO-42', 'NO-4204')).toBe(true);
    expect(isIn('NO-42', 'NO-10')).toBe(true);
    expect(isIn('NO-31', 'NO-2001')).toBe(true);
    expect(isIn('NO-30', 'NO-2001')).toBe(false);
  });

  test('a split county is in none of its successors, only in the country', () => {
    expect(isIn('NO-31', 'NO-30')).toBe(false);
    expect(isIn('NO-32', 'NO-30')).toBe(false);
    expect(isIn('NO', 'NO-30')).toBe(true);
  });

  test('the country holds every record, also of an organisation that is not in the file', () => {
    expect(isIn('NO', 'NO-9999')).toBe(true);
    expect(isIn('NO-42', 'NO-9999')).toBe(false);
  });

  test.each(['NO-99', '', 'NO-4204'])('"%s" is no scope', (id) => {
    expect(scopeOf(tables, id)).toEqual({
      kind: 'refused',
      problems: [{ severity: 'error', code: 'figures.unknownScope', params: { scope: id } }],
    });
  });
});

describe('not distributed to a county', () => {
  const records = new Map([
    [organisationId('NO-30'), 3],
    [organisationId('NO-3003'), 2],
    [organisationId('NO-2001'), 5],
    [organisationId('974567891'), 1],
    [organisationId('NO-4204'), 4],
    [organisationId('NO'), 9],
  ]);

  test('a county names what it is successor to', () => {
    const both = ['NO-31', 'NO-32'];
    expect(notDistributed(scope('NO-31'), records)).toEqual([
      { organisationId: 'NO-30', reason: 'split', successorCounties: both, records: 3 },
      { organisationId: 'NO-3003', reason: 'formerCounty', successorCounties: both, records: 2 },
    ]);
    expect(notDistributed(scope('NO-42'), records)).toEqual([]);
  });

  test('the country names everything that no county of today has', () => {
    expect(notDistributed(scope('NO'), records).map((entry) => [entry.organisationId, entry.reason])).toEqual([
      ['974567891', 'noCounty'],
      ['NO-30', 'split'],
      ['NO-3003', 'formerCounty'],
    ]);
  });

  test('an organisation that is not in the file is named as such', () => {
    expect(placeOf(index, organisationId('NO-9999'))).toMatchObject({ reason: 'unknownOrganisation' });
  });
});
