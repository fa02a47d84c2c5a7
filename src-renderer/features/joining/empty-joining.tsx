import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';
import { yearsWithOffers } from '#data/years.ts';
import { useDataset } from '#features/dataset/index.ts';
import { PlaceLink } from '#features/navigation/index.ts';
import { useScope, useTexts } from '#features/session/index.ts';

/** No offers for the year: where they come from, and which years have some. */
export function EmptyJoining({ year }: { year: number }) {
  const { joining: t } = useTexts();
  const { setYear } = useScope(useDataset().newestYear);
  const years = useLiveQuery(() => yearsWithOffers(database), []) ?? [];
  return (
    <div className="b24-view">
      <section className="b24-card b24-joining-empty">
        <h1>{t.emptyTitle(year)}</h1>
        <p>{t.emptyBody}</p>
        {years.length > 0 && (
          <p className="b24-joining-years">
            {t.emptyYears}{' '}
            {years.toReversed().map((each) => (
              <button key={each} type="button" className="b24-chip" onClick={() => setYear(each)}>
                {each}
              </button>
            ))}
          </p>
        )}
        <PlaceLink to={{ view: 'sentralfil' }} className="ds-link">
          {t.emptyCentral}
        </PlaceLink>
      </section>
    </div>
  );
}
