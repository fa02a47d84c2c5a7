/** A package as the SBOM has it, and its licence as an SPDX expression; empty where the package does not say. */
export type LicensedPackage = { readonly name: string; readonly version: string; readonly licence: string };

/** Licences that the EUPL-1.2 can live beside in one program (decision 6), and that ask for no more than their text. */
const IN_PROGRAM = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
] as const;

/** What only builds and tests: nothing of it is handed out. */
const IN_TOOLS = [...IN_PROGRAM, 'CC-BY-4.0', 'Python-2.0', 'WTFPL'] as const;

/** Packages that name no licence in `package.json` but have its text. Read by a person. */
const READ_BY_HAND: Readonly<Record<string, string>> = { 'json-bignum': 'MIT' };

/** One line for each package whose licence is not on the list; none is the good answer. */
export function licenceFindings(packages: readonly LicensedPackage[], where: 'program' | 'tools'): string[] {
  const allowed: ReadonlySet<string> = new Set(where === 'program' ? IN_PROGRAM : IN_TOOLS);
  return packages.flatMap(({ name, version, licence }) => {
    const expression = licence || (READ_BY_HAND[name] ?? '');
    return isAllowed(expression, allowed) ? [] : [`${name}@${version}: ${expression || 'no licence named'}`];
  });
}

/**
 * Whether an SPDX expression can be met by the list: one of alternatives, all of what applies together. `AND` binds closer
 * than `OR` (SPDX 3.0, annex B). What is not understood is not allowed.
 */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const tokens = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const alternatives = (): boolean => {
    let met = together();
    while (tokens[at] === 'OR') {
      at++;
      // Both sides are always read: the rest of the expression follows them.
      const other = together();
      met = met || other;
    }
    return met;
  };
  const together = (): boolean => {
    let met = single();
    while (tokens[at] === 'AND') {
      at++;
      const other = single();
      met = met && other;
    }
    return met;
  };
  const single = (): boolean => {
    const token = tokens[at++];
    if (token !== '(') return token !== undefined && allowed.has(token);
    const met = alternatives();
    return tokens[at++] === ')' && met;
  };
  const met = alternatives();
  return met && at === tokens.length;
}
