/** A fingerprint in groups that can be read aloud: `7c1e`, `94ab` … @param size characters in a group */
export function fingerprintGroups(fingerprint: string, size: number): string[] {
  return Array.from({ length: Math.ceil(fingerprint.length / size) }, (_, i) =>
    fingerprint.slice(i * size, (i + 1) * size),
  );
}
