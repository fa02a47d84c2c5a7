/**
 * JSON with the members of every object in the order of their names and no white space: the same figures give the same
 * text on every machine, so it can be hashed. Members that are `undefined` are left out, as `JSON.stringify` does.
 * @throws RangeError on a number that JSON cannot carry
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`not a number in JSON: ${value}`);
  return JSON.stringify(value ?? null);
}
