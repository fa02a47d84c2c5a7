import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';
import { isLeftOut } from '#domain/usage/left-out.ts';
import { useSession } from '#features/session/index.ts';

/** `2 filer er holdt utenfor.`: the sources of a year that are in no figure; null when there are none. */
export function useLeftOutFiles(year: number): string | null {
  const { texts, formats } = useSession();
  const sources = useLiveQuery(() => database.records('usage_sources').filter(isLeftOut).toArray(), []);
  const ofYear = (sources ?? []).filter(
    ({ begin, end }) => Number(begin?.slice(0, 4) ?? year) <= year && Number(end?.slice(0, 4) ?? year) >= year,
  );
  return ofYear.length === 0 ? null : texts.usageFiles.leftOutOf(ofYear.length, formats.number(ofYear.length));
}
