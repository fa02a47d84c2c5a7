import { Button } from '@digdir/designsystemet-react';
import { PlaceLink } from '#features/navigation/index.ts';
import { useTexts } from '#features/session/index.ts';

/** What to do first when there is nothing to show. */
export function EmptyAgreements(props: { place: string; year: number; otherYears: boolean; onAllYears(): void }) {
  const { agreements: t } = useTexts();
  return (
    <section className="b24-card b24-agreements-empty">
      <h2>{props.otherYears ? t.emptyYearTitle(props.year) : t.emptyTitle}</h2>
      <p>{props.otherYears ? t.emptyYearBody : t.emptyBody(props.place)}</p>
      {props.otherYears ? (
        <Button variant="secondary" onClick={props.onAllYears}>
          {t.showAllYears}
        </Button>
      ) : (
        <PlaceLink to={{ view: 'sentralfil' }} className="ds-link">
          {t.emptyCentral}
        </PlaceLink>
      )}
    </section>
  );
}
