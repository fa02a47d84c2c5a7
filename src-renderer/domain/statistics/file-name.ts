const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't' };
/** Names that Windows keeps for devices, whatever ending follows. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** Room for a folder's own path within the 260 characters of Windows, and within OneDrive's 400. */
const MAX_LENGTH = 80;

/**
 * A file's name, without ending, from what it is about: small letters, digits and dashes alone, so that it is good on Windows,
 * OneDrive and in e-mail. Parts that are empty leave nothing behind; without any there is still a name.
 */
export function safeFileName(parts: readonly string[]): string {
  const name = parts
    .map((part) => part.toLowerCase().replace(/[æøåđŋŧ]/g, (letter) => LETTERS[letter] ?? ''))
    .map((part) => part.normalize('NFD').replace(/\p{M}/gu, ''))
    .map((part) => part.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
    .join('-')
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, '');
  if (name === '') return 'fil';
  return RESERVED.test(name) ? `${name}-fil` : name;
}

/** The same names, those that come again with `-2`, `-3` … at their end. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let candidate = name;
    for (let copy = 2; taken.has(candidate); copy++) candidate = `${name}-${copy}`;
    taken.add(candidate);
    return candidate;
  });
}
