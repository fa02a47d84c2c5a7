import { compareStamps, type Stamp, sameStamp } from './stamp.ts';
import { compareUtf8 } from './utf8-order.ts';
import { covers, type Vector } from './vector.ts';

/** One value a field was given. `rank` decides between equal stamps: the value's text, or that of all fields stamped with it. */
export type Version = { readonly stamp: Stamp; readonly text: string; readonly rank: string; readonly value: unknown };

/** A field of one file: what it shows, and the values nobody has chosen against yet. */
export type FieldVersions = { readonly shown: Version | null; readonly others: readonly Version[] };

/**
 * Joins a field. A version stays when the other file has it too, or does not know it; one that the other file knows and does not
 * have was replaced there. The greatest is shown and always stays. (A multi-value register with the file's knowledge as its
 * causal context: Shapiro et al., "A comprehensive study of Convergent and Commutative Replicated Data Types", 3.2.2; that is
 * what makes the join associative.)
 * @param knownToA what file a's values were kept knowing
 */
export function joinField(a: FieldVersions, b: FieldVersions, knownToA: Vector, knownToB: Vector): FieldVersions {
  if (!a.shown && a.others.length === 0) return b;
  if (!b.shown && b.others.length === 0) return a;
  const [inA, inB] = [versionsOf(a), versionsOf(b)];
  const shown = greatest([...inA, ...inB]);
  const kept = [
    ...inA.filter((version) => !isReplaced(version, inB, knownToB)),
    ...inB.filter((version) => !isReplaced(version, inA, knownToA)),
  ];
  return { shown, others: distinct(kept, shown) };
}

/** The order of versions: by stamp, and for equal stamps by the bytes of what was written. */
function compareVersions(a: Version, b: Version): number {
  return compareStamps(a.stamp, b.stamp) || compareUtf8(a.rank, b.rank) || compareUtf8(a.text, b.text);
}

function versionsOf({ shown, others }: FieldVersions): readonly Version[] {
  return shown ? [shown, ...others] : others;
}

function greatest(versions: readonly Version[]): Version | null {
  let found: Version | null = null;
  for (const version of versions) if (!found || compareVersions(version, found) > 0) found = version;
  return found;
}

function isReplaced({ stamp }: Version, inOther: readonly Version[], knownToOther: Vector): boolean {
  return covers(knownToOther, stamp) && !inOther.some((version) => sameStamp(version.stamp, stamp));
}

function distinct(versions: readonly Version[], shown: Version | null): Version[] {
  const kept: Version[] = [];
  for (const version of versions) {
    const isSame = (other: Version) => sameStamp(other.stamp, version.stamp) && other.text === version.text;
    if ((!shown || !isSame(shown)) && !kept.some(isSame)) kept.push(version);
  }
  return kept.sort(compareVersions);
}
