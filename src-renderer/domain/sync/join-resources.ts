import { canonicalJson } from '../documents/canonical-json.ts';
import type { UnknownResource } from '../model/central-data.ts';
import { compareUtf8 } from './utf8-order.ts';

/**
 * Resources this version does not know. Of two versions of one the greater bytes stand: without knowing what is in them, that is
 * the only choice that comes out the same on every PC.
 */
export function joinResources(a: readonly UnknownResource[], b: readonly UnknownResource[]): UnknownResource[] {
  const joined = new Map(a.map((resource) => [resource.name, resource]));
  for (const resource of b) {
    const other = joined.get(resource.name);
    if (!other || compareResources(resource, other) > 0) joined.set(resource.name, resource);
  }
  return Array.from(joined.values());
}

function compareResources(a: UnknownResource, b: UnknownResource): number {
  return (
    compareBytes(a.bytes, b.bytes) ||
    compareUtf8(a.path, b.path) ||
    compareUtf8(canonicalJson(a.descriptor), canonicalJson(b.descriptor))
  );
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const end = Math.min(a.length, b.length);
  for (let i = 0; i < end; i++) {
    const order = (a[i] ?? 0) - (b[i] ?? 0);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
