import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CentralFile } from '#domain/model/central-data.ts';
import { type RecordOf, type RecordTableName, recordKey } from '#domain/model/tables.ts';
import { CONTENT_TABLE_NAMES } from '#domain/sync/content-tables.ts';
import { contributionOf } from '#domain/sync/contribution.ts';
import { editableOwners, ownerOf } from '#domain/sync/owner-of.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { acts } from '../../../support/sync-acts.ts';
import { contentOf, joined } from '../../../support/sync-content.ts';
import { newWorld, perform } from '../../../support/sync-world.ts';

/** The records of everyone the organisation may not act for, proposals aside: others decide on those. */
function ofOthers({ tables }: CentralFile, mayEditOwner: ReturnType<typeof editableOwners>): Map<string, unknown> {
  return new Map(
    CONTENT_TABLE_NAMES.filter((table) => table !== 'proposals').flatMap((table) =>
      (tables[table] as RecordOf<typeof table>[])
        .filter((record) => !mayEditOwner(ownerOf(table, record)))
        .map((record) => [`${table} ${recordKey<RecordTableName>(table, record)}`, record] as const),
    ),
  );
}

test('a contribution joined into the central file brings all that is its organisation’s, and changes nobody else’s record', () => {
  fc.assert(
    fc.property(acts(50, 4), (history) => {
      const world = newWorld(4);
      for (const act of history) perform(world, act);
      for (const { actor, state } of world.replicas) {
        const mayEditOwner = editableOwners(state.tables, actor.organisationId);
        const part = contributionOf(state, actor.organisationId);
        const after = joined(world.shared, part);
        expect(ofOthers(after, mayEditOwner)).toEqual(ofOthers(world.shared, mayEditOwner));
        // Nothing is lost of the central file or of the contribution: joined once more, neither brings anything.
        for (const file of [world.shared, part]) expect(contentOf(joined(after, file))).toEqual(contentOf(after));
        const whole = joined(world.shared, state);
        expect(contentOf(contributionOf(whole, actor.organisationId)).agreements).toBe(
          contentOf(contributionOf(after, actor.organisationId)).agreements,
        );
      }
    }),
    seededRuns(40),
  );
});
