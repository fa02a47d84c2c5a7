import type { CentralFile } from '../model/central-data.ts';
import { isCounted } from './counted.ts';
import type { Stamp } from './stamp.ts';
import { covers, joinVectors, type Vector } from './vector.ts';

/** Whose contribution a file is, by its name: `<organisation>-<device>.b24.zip`. */
export type ContributionName = { readonly organisation: string; readonly device: string };

const NAME = /^(NO(?:-\d+)?|\d+)-(.+)\.b24\.zip$/;

/** `null` for a name that the program does not give. */
export function parseContributionName(name: string): ContributionName | null {
  const [, organisation, device] = NAME.exec(name) ?? [];
  return organisation === undefined || device === undefined ? null : { organisation, device };
}

/** How far a contribution has come. */
export type ContributionState = {
  /** The edition that its PC had taken in when it wrote. */
  readonly revision: number;
  /** Records that its PC changed last, and that are not taken in here yet. */
  readonly waitingHere: number;
  /** Records of the central file with changes that its PC had not seen when it wrote. */
  readonly unseen: number;
};

/** @param mine what is here */
export function contributionState(
  contribution: CentralFile,
  device: string,
  mine: Vector,
  central: CentralFile,
): ContributionState {
  const { header } = contribution;
  const seen = joinVectors(header.vector, header.seen);
  return {
    revision: header.revision,
    waitingHere: recordsWith(contribution, (row) => row.device === device && !covers(mine, row)),
    unseen: recordsWith(central, (row) => !covers(seen, row)),
  };
}

function recordsWith({ tables }: CentralFile, isMeant: (row: Stamp) => boolean): number {
  const places = new Set<string>();
  for (const row of [...tables.stamps, ...tables.tombstones])
    if (isCounted(row.table) && isMeant(row)) places.add(`${row.table}\u001f${row.id}`);
  return places.size;
}
