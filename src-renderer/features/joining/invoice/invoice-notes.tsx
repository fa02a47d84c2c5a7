import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { InvoiceSplit } from '#domain/invoicing/split-invoice.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { namesOf } from './invoiced-services.tsx';

/** That it adds up, how far it is from the answers, and what was held to be so. */
export function InvoiceNotes({ split }: { split: InvoiceSplit }) {
  const { invoicing: t } = useTexts();
  const { kronerExact } = useFormats();
  const done = split.services.flatMap(({ outcome }) => (outcome.kind === 'split' ? [outcome.split] : []));
  const difference = done.reduce(
    (so, { netOre, answersOre }) => so + (answersOre === null ? 0 : netOre - answersOre),
    0,
  );
  const withoutShare = done.flatMap((each) => each.withoutShare);
  return (
    <ul className="b24-invoice-notes">
      <li data-good="">
        <CheckmarkCircleIcon aria-hidden="true" />
        {t.addsUp(kronerExact(split.netOre + split.vatOre))}
      </li>
      {difference !== 0 && (
        <li>
          <ExclamationmarkTriangleIcon aria-hidden="true" />
          {(difference > 0 ? t.higher : t.lower)(kronerExact(Math.abs(difference)))}
        </li>
      )}
      {withoutShare.length > 0 && (
        <li>
          <ExclamationmarkTriangleIcon aria-hidden="true" />
          {t.withoutShare(namesOf(withoutShare, t.andMore))}
        </li>
      )}
    </ul>
  );
}
