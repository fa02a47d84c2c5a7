import { canonicalJson } from '../documents/canonical-json.ts';
import type { CentralFile, CentralHeader } from '../model/central-data.ts';
import { CONTENT_TABLE_NAMES } from './content-tables.ts';
import { knowledgeOf, seenByOwner, withSeenByOwner } from './knowledge.ts';
import { ownerOf } from './owner-of.ts';
import { compareUtf8 } from './utf8-order.ts';
import { isCoveredBy, joinVectors, type Vector } from './vector.ts';

/**
 * The header of a join. `vector` is the pointwise greatest, and `seen` the same, as in every central file: what only one of the
 * writers had seen is not in the other's records. That knowledge stays with the owners it holds for.
 */
export function joinHeader(a: CentralFile, b: CentralFile): CentralHeader {
  const [ha, hb] = [a.header, b.header];
  const vector = joinVectors(ha.vector, hb.vector);
  const header: CentralHeader = {
    fileId: ha.fileId,
    format: Math.max(ha.format, hb.format),
    minReader: Math.max(ha.minReader, hb.minReader),
    minWriter: Math.max(ha.minWriter, hb.minWriter),
    revision: Math.max(ha.revision, hb.revision),
    parents: Array.from(new Set([...ha.parents, ...hb.parents])).sort(),
    vector,
    seen: vector,
    extra: joinRootKeys(ha.extra ?? {}, hb.extra ?? {}),
  };
  return withSeenByOwner(header, joinByOwner(beyondVector(a), beyondVector(b)));
}

type ByOwner = Readonly<Record<string, Vector>>;

function beyondVector({ header, tables }: CentralFile): ByOwner {
  const stated = seenByOwner(header);
  if (Object.keys(stated).length > 0 || isCoveredBy(header.seen, header.vector)) return stated;
  const knowledge = knowledgeOf(header);
  const owners = new Set<string>(
    CONTENT_TABLE_NAMES.flatMap((table) => tables[table].map((record) => ownerOf(table, record))),
  );
  return Object.fromEntries(Array.from(owners, (owner) => [owner, knowledge(owner)]));
}

function joinByOwner(a: ByOwner, b: ByOwner): ByOwner {
  const joined = new Map(Object.entries(a));
  for (const [owner, vector] of Object.entries(b)) joined.set(owner, joinVectors(joined.get(owner) ?? {}, vector));
  return Object.fromEntries(joined);
}

type RootKeys = Readonly<Record<string, unknown>>;

function joinRootKeys(a: RootKeys, b: RootKeys): RootKeys {
  const joined = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    if (!joined.has(key) || compareUtf8(canonicalJson(value), canonicalJson(joined.get(key))) > 0)
      joined.set(key, value);
  }
  return Object.fromEntries(joined);
}
