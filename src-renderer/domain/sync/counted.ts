/**
 * Whether a record counts as a change to people. Which PC works for which office comes along with what it wrote; by itself it is
 * nothing to take in.
 */
export function isCounted(table: string): boolean {
  return table !== 'devices';
}
