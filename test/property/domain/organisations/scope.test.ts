import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organisationId } from '#domain/model/brands.ts';
import { followedSelf } from '#domain/organisations/organisation-index.ts';
import { placeOf } from '#domain/organisations/place.ts';
import { inScope } from '#domain/organisations/scope.ts';
import { change, county, municipality, NATIONAL, tablesWith } from '../../../support/figure-records.ts';
import { scopeIn } from '../../../support/scopes.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const COUNTIES = ['NO-1', 'NO-2', 'NO-3', 'NO-4'];
const MUNICIPALITIES = ['NO-101', 'NO-102', 'NO-201', 'NO-202', 'NO-301', 'NO-401'];

/** Any changes within a kind: renumbering, mergers, splits, and cycles that no valid file has. */
const changesAmong = (ids: string[]) =>
  fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {
    maxLength: 6,
    selector: ([from, to]) => `${from}>${to}`,
  });

const generatedTables = fc
  .tuple(
    changesAmong(COUNTIES),
    changesAmong(MUNICIPALITIES),
    fc.array(fc.constantFrom(...COUNTIES), { minLength: MUNICIPALITIES.length, maxLength: MUNICIPALITIES.length }),
  )
  .map(([countyChanges, municipalityChanges, homes]) =>
    tablesWith({
      organisations: [
        NATIONAL,
        ...COUNTIES.map((id) => county(id)),
        ...MUNICIPALITIES.map((id, i) => municipality(id, homes[i] ?? 'NO-1')),
      ],
      organisation_changes: [...countyChanges, ...municipalityChanges].map(([from, to]) => change(from, to)),
    }),
  );

test('a record is in exactly one county of today, or it is named as not distributed', () => {
  fc.assert(
    fc.property(generatedTables, (tables) => {
      const { index } = scopeIn(tables, 'NO');
      const countiesOfToday = COUNTIES.filter((id) => !index.successors.has(id));
      for (const id of [...COUNTIES, ...MUNICIPALITIES].map(organisationId)) {
        const place = placeOf(index, id);
        const holding = countiesOfToday.filter((countyId) => inScope(scopeIn(tables, countyId), id));
        expect(holding).toEqual(place.kind === 'county' ? [place.countyId] : []);
        if (place.kind === 'notDistributed')
          expect(countiesOfToday).toEqual(expect.arrayContaining([...place.successorCounties]));
      }
    }),
    seededRuns(200),
  );
});

test('following comes to rest, and following again leads no further', () => {
  fc.assert(
    fc.property(generatedTables, fc.constantFrom(...MUNICIPALITIES), (tables, id) => {
      const { index } = scopeIn(tables, 'NO');
      const self = followedSelf(index, organisationId(id));
      expect(followedSelf(index, self)).toBe(self);
    }),
    seededRuns(200),
  );
});
