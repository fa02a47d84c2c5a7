import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CentralFile } from '#domain/model/central-data.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { baseFile } from '../../../support/sync-base.ts';
import { contentOf, joined } from '../../../support/sync-content.ts';

/** Stamps and vectors that no honest history gives: values known and not there, equal stamps with different values. */
const anyState: fc.Arbitrary<CentralFile> = fc
  .record({
    notes: fc.tuple(...['a-national', 'a-agder'].map(() => fc.constantFrom('', 'a', 'b', 'å', '\u{1f600}', '\uff00'))),
    colours: fc.option(fc.constantFrom('', 'red', 'blue'), { nil: undefined }),
    stamps: fc.uniqueArray(
      fc.record({
        table: fc.constant('agreements'),
        id: fc.constantFrom('a-national', 'a-agder'),
        field: fc.constantFrom('note', 'colour'),
        lamport: fc.nat(3),
        device: fc.constantFrom('p', 'q'),
      }),
      { selector: ({ id, field }) => `${id} ${field}`, maxLength: 4 },
    ),
    vector: fc.dictionary(fc.constantFrom('p', 'q'), fc.nat(3)),
    resource: fc.option(fc.uint8Array({ maxLength: 2 }), { nil: undefined }),
    revision: fc.nat(3),
  })
  .map(({ notes, colours, stamps, vector, resource, revision }) => {
    const base = baseFile();
    return {
      ...base,
      header: { ...base.header, vector, seen: vector, revision },
      tables: {
        ...base.tables,
        stamps,
        agreements: base.tables.agreements.slice(0, 2).map((row, i) => ({
          ...row,
          note: notes[i] ?? '',
          ...(colours !== undefined && { extra: { colour: colours } }),
        })),
      },
      unknownResources: resource ? [{ name: 'later', path: 'later.csv', bytes: resource, descriptor: {} }] : [],
    };
  });

/** What is shown; whether the values beside it are conflicts depends on what the files truthfully knew. */
function shown(file: CentralFile) {
  const { conflicts: _, ...rest } = contentOf(file);
  return rest;
}

test('any states, honest or not: the values shown are the same in any order and grouping', () => {
  fc.assert(
    fc.property(anyState, anyState, anyState, (a, b, c) => {
      expect(contentOf(joined(a, b))).toEqual(contentOf(joined(b, a)));
      expect(contentOf(joined(a, a))).toEqual(contentOf(a));
      expect(shown(joined(joined(a, b), c))).toEqual(shown(joined(a, joined(b, c))));
      expect(joined(joined(a, b), c).header).toEqual(joined(a, joined(b, c)).header);
    }),
    seededRuns(300),
  );
});
