import { Alert, Button } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';
import { offerState } from '#domain/joining/services-on-offer.ts';
import { isoDate } from '#domain/model/brands.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useFormats, useScope, useTexts } from '#features/session/index.ts';

/** Another year than the one shown has offers that are open now: one click away. */
export function OtherYear({ year }: { year: number }) {
  const { joining: t } = useTexts();
  const formats = useFormats();
  const { newestYear, today } = useDataset();
  const { setYear } = useScope(newestYear);
  const offers = useLiveQuery(() => database.records('offers').toArray(), []);
  const open = (offers ?? []).filter(
    (offer) => offer.closes !== null && offerState(offer, isoDate(today)).kind === 'open',
  );
  const soonest = open.toSorted((a, b) => ((a.closes ?? '') < (b.closes ?? '') ? -1 : 1))[0];
  if (!soonest?.closes || open.some((offer) => offer.year === year)) return null;
  return (
    <Alert data-color="info" className="b24-joining-other">
      {t.otherYear(soonest.year, formats.longDate(soonest.closes))}{' '}
      <Button variant="secondary" onClick={() => setYear(soonest.year)}>
        {t.goToYear(soonest.year)}
      </Button>
    </Alert>
  );
}
