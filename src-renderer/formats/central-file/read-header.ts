import type { CentralHeader } from '#domain/model/central-data.ts';
import { type Refused, refusedWith } from '../zip/zip-problem.ts';
import { FORMAT } from './limits.ts';

const OWN_KEYS = ['fileId', 'format', 'minReader', 'minWriter', 'revision', 'parents', 'vector', 'seen', 'resources'];

/** Root keys of the Data Package standard, with what our writer says; another value is carried like any unknown key. */
export const PACKAGE_KEYS: Readonly<Record<string, string>> = { name: 'bibliotek24', profile: 'tabular-data-package' };

/**
 * The program's own root keys. A file without a `fileId` and a `format` is somebody else's Data Package; one whose `minReader` is
 * above ours is refused before anything else is asked of it, for it may follow other rules.
 */
export function readHeader(
  root: Readonly<Record<string, unknown>>,
): { readonly kind: 'ok'; readonly value: CentralHeader } | Refused {
  const { fileId, format, minReader, minWriter, revision, parents, vector, seen } = root;
  if (typeof fileId !== 'string' || fileId === '' || !isCount(format)) return refusedWith('central.notACentralFile');
  if (!isCount(minReader)) return badKey('minReader');
  if (minReader > FORMAT) {
    return refusedWith('central.newerFormat', undefined, { required: minReader, mine: FORMAT });
  }
  if (!isCount(minWriter)) return badKey('minWriter');
  if (!isCount(revision)) return badKey('revision');
  if (!Array.isArray(parents) || !parents.every((parent) => typeof parent === 'string')) return badKey('parents');
  if (!isVector(vector)) return badKey('vector');
  if (!isVector(seen)) return badKey('seen');
  const extra = Object.entries(root).filter(([key, value]) => !OWN_KEYS.includes(key) && !isPackageKey(key, value));
  return {
    kind: 'ok',
    value: {
      fileId,
      format,
      minReader,
      minWriter,
      revision,
      parents,
      vector,
      seen,
      ...(extra.length > 0 && { extra: Object.fromEntries(extra) }),
    },
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPackageKey(key: string, value: unknown): boolean {
  return Object.hasOwn(PACKAGE_KEYS, key) && PACKAGE_KEYS[key] === value;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isVector(value: unknown): value is Readonly<Record<string, number>> {
  return isObject(value) && Object.values(value).every(isCount);
}

function badKey(key: string): Refused {
  return refusedWith('central.badDescriptor', 'datapackage.json', { key });
}
