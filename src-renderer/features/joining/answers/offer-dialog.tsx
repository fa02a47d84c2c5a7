import { Button, Dialog } from '@digdir/designsystemet-react';
import { type Answer, answerOf } from '#domain/joining/answer.ts';
import type { JoiningGrid, JoiningRow } from '#domain/joining/joining-grid.ts';
import { serviceSums } from '#domain/joining/joining-sums.ts';
import type { Audience } from '#domain/joining/services-on-offer.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { useModal } from '#ui/use-modal.ts';
import type { CellRef } from '../joining-session.ts';
import { offerStateText } from '../offer-state-text.ts';

/** What stands behind a column head: the offer, and one answer for everyone who has not answered it. */
export function OfferDialog(props: {
  grid: JoiningGrid;
  service: number;
  audience: Audience;
  rows: readonly JoiningRow[];
  onAnswer(cells: readonly CellRef[], answer: Answer): void;
  onClose(): void;
}) {
  const { grid, service: index, rows } = props;
  const { joining: t, common } = useTexts();
  const formats = useFormats();
  const dialog = useModal();
  const service = grid.services[index];
  const offer = service?.offers[props.audience];
  if (!service) return null;
  const sums = serviceSums(rows, index);
  const n = formats.number;
  const open = rows.flatMap(({ library, cells }) => {
    const cell = cells[index];
    return cell && answerOf(cell) === 'open' ? [{ libraryId: library.id, service: index }] : [];
  });
  const title = t.offer.heading(service.name, grid.year);
  const date = (iso: string | null | undefined) => (iso ? formats.longDate(iso) : t.offer.unknown);
  return (
    <Dialog
      ref={dialog}
      className="b24-offer-dialog"
      aria-label={title}
      closeButton={common.close}
      onClose={props.onClose}
    >
      <h2>{title}</h2>
      <dl>
        <dt>{t.offer.vendor}</dt>
        <dd>{service.vendorName || t.offer.unknown}</dd>
        <dt>{t.offer.audience}</dt>
        <dd>{t.audiences[props.audience]}</dd>
        {offer && (
          <>
            <dt>{t.offer.opens}</dt>
            <dd>{date(offer.opens)}</dd>
            <dt>{t.offer.closes}</dt>
            <dd>{date(offer.closes)}</dd>
            <dt>{t.offer.state}</dt>
            <dd>{offerStateText(offer, t, formats)}</dd>
            <dt>{t.offer.pricing}</dt>
            <dd>{offer.pricing || t.offer.unknown}</dd>
          </>
        )}
        <dt>{t.offer.vat}</dt>
        <dd>{service.vatRate === null ? t.offer.unknown : `${formats.percent(service.vatRate, 0)} %`}</dd>
        <dt>{t.offer.answers}</dt>
        <dd>{t.offer.answersNow(n(sums.yes), n(sums.no), n(sums.open))}</dd>
      </dl>
      {open.length > 0 && (
        <div className="b24-offer-answer">
          <p>{t.offer.answerOpen}</p>
          <Button variant="secondary" onClick={() => props.onAnswer(open, 'yes')}>
            {t.offer.allYes(open.length)}
          </Button>
          <Button variant="secondary" onClick={() => props.onAnswer(open, 'no')}>
            {t.offer.allNo(open.length)}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
