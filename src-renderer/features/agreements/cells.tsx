import {
  CheckmarkCircleIcon,
  CheckmarkIcon,
  ExclamationmarkTriangleIcon,
  QuestionmarkCircleIcon,
} from '@navikt/aksel-icons';
import type { PriceInScope } from '#domain/agreements/price-in-scope.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { NoticeDeadline } from './notice-deadline.ts';

export function PriceCell({ price }: { price: PriceInScope }) {
  const { agreements: t } = useTexts();
  const { kroner } = useFormats();
  if (price.kind === 'missing') return <span className="b24-warning">{t.priceMissing}</span>;
  if (price.kind === 'nobody') return <span className="b24-soft">{t.nobodyTakes}</span>;
  return kroner(price.ore);
}

/** How near the deadline is stands in words beside the date; the colour only helps the eye find it. */
export function DeadlineCell({ deadline }: { deadline: NoticeDeadline }) {
  const { agreements: t } = useTexts();
  const { date } = useFormats();
  const { nearness, days } = deadline;
  const words = nearness === 'passed' ? t.passed : nearness === 'far' ? null : t.days(days);
  return (
    <span className="b24-deadline" data-nearness={nearness}>
      {words && <small>{words} </small>}
      {date(deadline.date)}
    </span>
  );
}

const ICONS = {
  signed: CheckmarkCircleIcon,
  none: ExclamationmarkTriangleIcon,
  not_needed: CheckmarkIcon,
  unknown: QuestionmarkCircleIcon,
};

export function ProcessorMark({ status }: { status: keyof Messages['agreements']['processors'] }) {
  const { agreements: t } = useTexts();
  const Icon = ICONS[status];
  return (
    <span className="b24-processor" data-status={status}>
      <Icon aria-hidden="true" />
      {t.processors[status]}
    </span>
  );
}
