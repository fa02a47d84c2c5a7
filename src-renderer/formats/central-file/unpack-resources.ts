import { sha256Hex } from '../zip/sha256.ts';
import { unpackEntry } from '../zip/unpack-entry.ts';
import { type Refused, refusedWith } from '../zip/zip-problem.ts';
import type { PackagePart } from './open-package.ts';
import type { Cancelled, ReadControl } from './read-control.ts';
import type { ListedResource } from './read-descriptor.ts';

export type UnpackedResources = {
  readonly kind: 'ok';
  readonly resources: readonly { readonly resource: ListedResource; readonly bytes: Uint8Array }[];
  /** Settles when every hash is computed: the first resource whose content is not what the list says, or `null`. */
  readonly verdict: Promise<Refused | null>;
};

/** Unpacks every resource. The hashes are computed by the platform meanwhile; nothing may be used before the verdict. */
export async function unpackResources(
  bytes: Uint8Array,
  parts: readonly PackagePart[],
  control: ReadControl,
): Promise<UnpackedResources | Refused | Cancelled> {
  const resources: UnpackedResources['resources'][number][] = [];
  const hashes: Promise<string>[] = [];
  for (const { resource, entry } of parts) {
    let told = 0;
    const unpacked = await unpackEntry(bytes, entry, (length) => {
      const stop = control.advance(length - told);
      told = length;
      return stop;
    });
    if (unpacked.kind !== 'ok') return unpacked;
    resources.push({ resource, bytes: unpacked.bytes });
    hashes.push(sha256Hex(unpacked.bytes));
  }
  const verdict = Promise.all(hashes).then((found) => {
    const wrong = resources.find(({ resource }, i) => resource.sha256 !== found[i]);
    return wrong ? refusedWith('central.wrongHash', wrong.resource.path) : null;
  });
  return { kind: 'ok', resources, verdict };
}
