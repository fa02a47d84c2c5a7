/** Two whole files at their greatest, packed; all counties and ten years are 6 MB. */
export const MAX_PUBLICATION = 512 * 1024 * 1024;

/** More conflict copies at once than any folder has had. */
const MAX_ABSORBED = 1000;

/** They become part of a file name, so nothing that could lead to another folder. */
const NAME_PART = /^[A-Za-z0-9-]{1,64}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const HANDLE = /^[0-9a-f]{32}$/;

/** Whether a value has the shape of a `Publication`; whether its files are whole is for the host to see. */
export function isPublication(value: unknown): boolean {
  if (!hasKeys(value, ['writer', 'contribution', 'central', 'absorbed'])) return false;
  const { writer, contribution, central, absorbed } = value;
  return (
    hasKeys(writer, ['organisation', 'device']) &&
    matches(writer.organisation, NAME_PART) &&
    matches(writer.device, NAME_PART) &&
    (contribution === null || contribution instanceof Uint8Array) &&
    (central === null || isCentral(central)) &&
    Array.isArray(absorbed) &&
    absorbed.length <= MAX_ABSORBED &&
    absorbed.every(isAbsorbed)
  );
}

function isCentral(value: unknown): boolean {
  return hasKeys(value, ['base', 'bytes']) && value.bytes instanceof Uint8Array && isBase(value.base);
}

function isBase(value: unknown): boolean {
  if (hasKeys(value, ['kind'])) return value.kind === 'none';
  return (
    hasKeys(value, ['kind', 'sha256']) &&
    (value.kind === 'joined' || value.kind === 'damaged') &&
    matches(value.sha256, SHA256)
  );
}

function isAbsorbed(value: unknown): boolean {
  return hasKeys(value, ['handle', 'sha256']) && matches(value.handle, HANDLE) && matches(value.sha256, SHA256);
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

/** Exactly these keys: one more or less is another version's call. */
function hasKeys<K extends string>(value: unknown, keys: readonly K[]): value is Readonly<Record<K, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}
