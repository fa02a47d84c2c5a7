import type { CentralHeader } from '../model/central-data.ts';
import { greatestLamport, isCoveredBy, joinVectors, type Vector } from './vector.ts';

/**
 * Root key for what the writer of a contribution had seen of the records of each owner in it. `seen` alone is lost when the
 * contribution is joined into a central file, whose `seen` must not claim what it does not hold; this stays until the central
 * file's vector has passed it. Without it the order of joining could make a conflict out of a value that its writer had replaced.
 */
const SEEN_BY_OWNER = 'seenByOwner';

type SeenByOwner = Readonly<Record<string, Vector>>;

/** What stands in the header; nothing for a value of another shape. */
export function seenByOwner({ extra }: CentralHeader): SeenByOwner {
  const value = extra?.[SEEN_BY_OWNER];
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([owner, vector]) => (isVector(vector) ? [[owner, vector]] : [])),
  );
}

/**
 * What a file's values were kept knowing, by the owner of the record: a value whose stamp is covered and which the file does not
 * show has been replaced.
 */
export function knowledgeOf(header: CentralHeader): (owner: string) => Vector {
  const byOwner = seenByOwner(header);
  // A contribution written without the key: what it saw holds for all that it carries.
  const base = SEEN_BY_OWNER in (header.extra ?? {}) ? header.vector : joinVectors(header.vector, header.seen);
  const known = new Map<string, Vector>();
  return (owner) => {
    let vector = known.get(owner);
    if (!vector) {
      vector = Object.hasOwn(byOwner, owner) ? joinVectors(base, byOwner[owner] ?? {}) : base;
      known.set(owner, vector);
    }
    return vector;
  };
}

/** The header with the knowledge given, as far as it goes beyond what the file itself includes. */
export function withSeenByOwner(header: CentralHeader, vectors: SeenByOwner): CentralHeader {
  const beyond = Object.entries(vectors).filter(([, vector]) => !isCoveredBy(vector, header.vector));
  const { [SEEN_BY_OWNER]: _, ...others } = header.extra ?? {};
  const extra = beyond.length > 0 ? { ...others, [SEEN_BY_OWNER]: Object.fromEntries(beyond) } : others;
  const { extra: _old, ...known } = header;
  return Object.keys(extra).length > 0 ? { ...known, extra } : known;
}

/** The lamport of the next edit: 1 + the greatest this file knows of. */
export function nextLamport(header: CentralHeader): number {
  const vectors = [header.vector, header.seen, ...Object.values(seenByOwner(header))];
  return 1 + Math.max(...vectors.map(greatestLamport));
}

function isVector(value: unknown): value is Vector {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'number');
}
