import type { CentralFile } from '../model/central-data.ts';
import { covers, type Vector } from './vector.ts';

/** Whose contribution a file is, by its name: `<organisation>-<device>.b24.zip`. */
export type ContributionName = { readonly organisation: string; readonly device: string };

const NAME = /^(NO(?:-\d+)?|\d+)-(.+)\.b24\.zip$/;

/** `null` for a name that the program does not give. */
export function parseContributionName(name: string): ContributionName | null {
  const [, organisation, device] = NAME.exec(name) ?? [];
  return organisation === undefined || device === undefined ? null : { organisation, device };
}

/** How far a contribution has come, in records that its own PC changed last. */
export type ContributionState = {
  /** The edition that its PC had read when it wrote. */
  readonly revision: number;
  /** Not taken in here yet. */
  readonly waitingHere: number;
  /** Not in the central file yet. */
  readonly waitingCentral: number;
};

/**
 * @param mine what is here
 * @param central what the central file holds
 */
export function contributionState(
  { header, tables }: CentralFile,
  device: string,
  mine: Vector,
  central: Vector,
): ContributionState {
  const [here, there] = [new Set<string>(), new Set<string>()];
  for (const row of [...tables.stamps, ...tables.tombstones]) {
    if (row.device !== device) continue;
    const place = `${row.table}\u001f${row.id}`;
    if (!covers(mine, row)) here.add(place);
    if (!covers(central, row)) there.add(place);
  }
  return { revision: header.revision, waitingHere: here.size, waitingCentral: there.size };
}
