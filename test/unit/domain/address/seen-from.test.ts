import { describe, expect, it } from 'vitest';
import { seenFrom } from '#domain/address/seen-from.ts';
import { isoDate, organisationId } from '#domain/model/brands.ts';
import { COUNTRY, scopeOf } from '#domain/organisations/scope.ts';
import { AGDER, agderTables } from '../../../support/agder-agreements.ts';

const VESTLAND = organisationId('NO-46');
const ARENDAL = organisationId('NO-4203');
const BERGEN = organisationId('NO-4601');
const tables = agderTables();

function chosen(id: string) {
  const scope = scopeOf(tables, id);
  if (scope.kind !== 'ok') throw new Error(id);
  return scope.value;
}

const heldBy = (holder_id: typeof COUNTRY, start = '2021-01-01', end: string | null = '2025-12-31') => ({
  holder_id,
  start: isoDate(start),
  end: end === null ? null : isoDate(end),
});

describe('an agreement is seen from what is chosen where it applies there', () => {
  it.each([
    ['a national one', heldBy(COUNTRY), AGDER],
    ['one of the county itself', heldBy(AGDER), AGDER],
    ['one of a library in it', heldBy(ARENDAL), AGDER],
    ['any, where the country is chosen', heldBy(BERGEN), COUNTRY],
  ])('%s', (_, agreement, scope) => {
    expect(seenFrom(agreement, [], chosen(scope), 2024)).toEqual({ scope, year: 2024 });
  });

  it('one of another county that a library takes part in, and not one that it declined', () => {
    const of = (answer: 'yes' | 'no') => [{ organisation_id: ARENDAL, answer }];
    expect(seenFrom(heldBy(VESTLAND), of('yes'), chosen(AGDER), 2024).scope).toBe(AGDER);
    expect(seenFrom(heldBy(VESTLAND), of('no'), chosen(AGDER), 2024).scope).toBe(VESTLAND);
  });
});

describe('else from where it does', () => {
  it('the county of its holder', () => {
    expect(seenFrom(heldBy(BERGEN), [], chosen(AGDER), 2024)).toEqual({ scope: VESTLAND, year: 2024 });
  });

  it('the country, where the holder is in no county of today', () => {
    expect(seenFrom(heldBy(organisationId('NO-30')), [], chosen(AGDER), 2024).scope).toBe(COUNTRY);
  });

  it.each([
    ['its last year', '2018-01-01', '2022-09-30', 2022],
    ['its first year', '2026-03-01', null, 2026],
    ['the chosen year, on one day of it', '2024-12-31', null, 2024],
  ])('%s', (_, start, end, year) => {
    expect(seenFrom(heldBy(AGDER, start, end), [], chosen(AGDER), 2024)).toEqual({ scope: AGDER, year });
  });
});
