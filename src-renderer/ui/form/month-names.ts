/** How the months begin, in bokmål, nynorsk and English. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['mai', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['des', 'dec'],
];

const NAMES: readonly (readonly string[])[] = [
  ['januar', 'january'],
  ['februar', 'february'],
  ['mars', 'march'],
  ['april'],
  ['mai', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september', 'sept'],
  ['oktober', 'october'],
  ['november'],
  ['desember', 'december'],
];

/** 1–12 for a month's name, whole or cut after three letters or more (`des`, `Septemb`); null for anything else. */
export function monthFromName(name: string): number | null {
  const lower = name.toLowerCase();
  const index = BEGINNINGS.findIndex(
    (beginnings, month) =>
      beginnings.some((beginning) => lower.startsWith(beginning)) &&
      NAMES[month]?.some((whole) => whole.startsWith(lower)),
  );
  return index < 0 ? null : index + 1;
}
