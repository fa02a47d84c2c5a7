import { organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { createInspect, type Inspect, type Inspected, sha256Of } from '#services/central/inspect.ts';
import { smallCentralFile } from './small-central-file.ts';

/**
 * What a writer of the tests knows: for each device the numbers 1 … n that it has entered. Every entry is a record in a real
 * central file; joining is taking the greater n, so that a lost entry shows as a number that is too small.
 */
export type Entries = Readonly<Record<string, number>>;

export function joinEntries(a: Entries, b: Entries): Entries {
  const devices = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...devices].sort().map((device) => [device, Math.max(a[device] ?? 0, b[device] ?? 0)]));
}

export function coversEntries(a: Entries, b: Entries): boolean {
  return Object.entries(b).every(([device, count]) => (a[device] ?? 0) >= count);
}

/** A whole central file with the entries as vendors `device-number` and as its vector. */
export function entriesFile(entries: Entries, revision: number): CentralFile {
  const file = smallCentralFile();
  const vendors = Object.entries(entries).flatMap(([device, count]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${device}-${index + 1}`,
      owner: organisationId('NO'),
      name: `Nummer ${index + 1}`,
    })),
  );
  return {
    ...file,
    header: { ...file.header, revision, vector: entries, seen: entries },
    tables: { ...file.tables, vendors: [...file.tables.vendors, ...vendors] },
  };
}

/** Files written once and known by their hash: a simulation with thousands of publications reads none of them again. */
export type FilesByHash = {
  readonly bytesOf: (entries: Entries, revision: number) => Promise<Uint8Array>;
  /** Undefined for a hash of bytes that were never written whole. */
  readonly entriesBy: (sha256: string) => { readonly entries: Entries; readonly revision: number } | undefined;
  readonly inspect: Inspect;
};

export function filesByHash(): FilesByHash {
  const bytesByKey = new Map<string, Uint8Array>();
  const byHash = new Map<string, { entries: Entries; revision: number; inspected: Inspected }>();
  const inspectReally = createInspect();
  return {
    bytesOf: async (entries, revision) => {
      const key = JSON.stringify([entries, revision]);
      const known = bytesByKey.get(key);
      if (known !== undefined) return known;
      const file = entriesFile(entries, revision);
      const bytes = await writeCentralFile(file);
      bytesByKey.set(key, bytes);
      byHash.set(sha256Of(bytes), { entries, revision, inspected: { kind: 'whole', header: file.header } });
      return bytes;
    },
    entriesBy: (sha256) => byHash.get(sha256),
    inspect: async (bytes, sha256) => byHash.get(sha256)?.inspected ?? inspectReally(bytes, sha256),
  };
}
