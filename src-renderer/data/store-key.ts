/** A record's key as the database has it: composite keys are one text in a change (`recordKey`), and lists there. */
export function storeKey(key: string): string | (string | number)[] {
  const parts = key.split('\u001f');
  // The one number in a key is a year.
  return parts.length === 1 ? key : parts.map((part) => (/^\d{4}$/.test(part) ? Number(part) : part));
}
