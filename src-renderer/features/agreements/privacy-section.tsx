import { CheckmarkCircleIcon, CircleIcon, ExclamationmarkTriangleIcon, HourglassIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { PrivacyReview } from '#domain/agreements/agreement-life.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import type { AgreementRow } from './agreement-row.ts';
import { ProcessorMark } from './cells.tsx';
import { processorOf } from './columns.tsx';
import { ReviewForm } from './review-form.tsx';
import { SectionHead } from './section-head.tsx';
import type { AgreementsData } from './use-agreements.ts';

const ICONS = {
  not_started: CircleIcon,
  ongoing: HourglassIcon,
  approved: CheckmarkCircleIcon,
  rejected: ExclamationmarkTriangleIcon,
};

/** Whether the agreement may be used as far as privacy goes: the data-processor agreement, and the reviews with their case. */
export function PrivacySection({ row, data, act }: { row: AgreementRow; data: AgreementsData; act: Acts['act'] }) {
  const { agreementLife } = useTexts();
  const t = agreementLife.privacy;
  const { date } = useFormats();
  const [open, setOpen] = useState<PrivacyReview | 'new' | null>(null);
  const reviews = data.tables.privacy_reviews
    .filter(({ agreement_id }) => agreement_id === row.agreement.id)
    // Without a date: not decided yet, so the newest.
    .toSorted((a, b) => ((a.date ?? '9999') < (b.date ?? '9999') ? 1 : -1));
  return (
    <section>
      <SectionHead title={t.title} add={t.add} onAdd={() => setOpen('new')} />
      <p className="b24-privacy-line">
        {t.agreement}: <ProcessorMark status={processorOf(row)} />
      </p>
      {reviews.length === 0 && <p className="b24-soft b24-small">{t.none}</p>}
      <ul className="b24-plain-list">
        {reviews.map((review) => {
          const Icon = ICONS[review.status];
          const when = review.date ? date(review.date) : t.noDate;
          return (
            <li key={review.id}>
              <span className="b24-processor" data-status={review.status}>
                <Icon aria-hidden="true" />
                {t.statuses[review.status]}
              </span>{' '}
              <button type="button" className="b24-link" aria-label={t.edit(when)} onClick={() => setOpen(review)}>
                {when}
              </button>
              {(review.case_number !== '' || review.note !== '') && (
                <span className="b24-source">
                  {[review.case_number && t.caseNumber(review.case_number), review.note].filter(Boolean).join('. ')}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {open !== null && (
        <ReviewForm
          row={row}
          data={data}
          review={open === 'new' ? null : open}
          act={act}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
