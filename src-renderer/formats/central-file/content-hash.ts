import { encodeUtf8 } from '../csv/utf8.ts';
import { sha256Hex } from '../zip/sha256.ts';

/**
 * The content hash of a central file: SHA-256 over the file id and the sorted `name:sha256` of its resources, one a line.
 * Two files are the same when it is, whatever packed them.
 * @param resources name and lower-case hex SHA-256 of each resource
 */
export function contentHash(
  fileId: string,
  resources: readonly { readonly name: string; readonly sha256: string }[],
): Promise<string> {
  const lines = resources.map(({ name, sha256 }) => `${name}:${sha256}`).sort();
  return sha256Hex(encodeUtf8([fileId, ...lines].join('\n')));
}
