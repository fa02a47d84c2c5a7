/**
 * Month names of the languages vendors write in: English, Norwegian, Danish, Swedish, German, Dutch, French, Spanish,
 * Italian. Any beginning of three letters or more counts, so abbreviations need no list but for the irregular ones.
 */
const NAMES: readonly (readonly string[])[] = [
  ['january', 'januar', 'januari', 'janvier', 'enero', 'gennaio', 'janner'],
  ['february', 'februar', 'februari', 'fevrier', 'febrero', 'febbraio'],
  ['march', 'mars', 'marts', 'marz', 'maart', 'marzo', 'mrz', 'mrt'],
  ['april', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'maj', 'mei', 'mayo', 'maggio'],
  ['june', 'juni', 'juin', 'junio', 'giugno'],
  ['july', 'juli', 'juillet', 'julio', 'luglio'],
  ['august', 'augusti', 'augustus', 'aout', 'agosto'],
  ['september', 'septembre', 'septiembre', 'settembre', 'sept'],
  ['october', 'oktober', 'octobre', 'octubre', 'ottobre'],
  ['november', 'novembre', 'noviembre'],
  ['december', 'desember', 'dezember', 'decembre', 'diciembre', 'dicembre'],
];

/** `Okt`, `mai`, `Mrz.`, `februar` → 10, 5, 3, 2; `null` for what is no month or could be two. */
export function monthOfName(name: string): number | null {
  const token = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
  if (token.length < 3) return null;
  const matches = NAMES.flatMap((names, i) => (names.some((full) => full.startsWith(token)) ? [i + 1] : []));
  return matches.length === 1 ? (matches[0] ?? null) : null;
}
