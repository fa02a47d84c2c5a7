/** Fields are read through these so that a missing or odd one is a value, and a prototype's member is never one. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Text of a field; numbers and truth values as text, everything else empty. */
export function textField(value: unknown, name: string): string {
  const found = field(value, name);
  if (typeof found === 'string') return found.trim();
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : '';
}

export function listField(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}

/** Own entries of an object, none for anything else. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}
