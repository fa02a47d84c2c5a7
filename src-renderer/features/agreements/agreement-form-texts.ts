import type { IsoDate, OrganisationId } from '#domain/model/brands.ts';
import type { Agreement } from '#domain/model/tables.ts';
import type { Messages } from '#texts/messages.ts';
import {
  type FieldErrors,
  type FieldTexts,
  formatDate,
  formatKroner,
  parseDate,
  parseKroner,
  valueOrNull,
} from '#ui/form/index.ts';

export type AgreementField =
  | 'service'
  | 'vendor'
  | 'holder'
  | 'audience'
  | 'start'
  | 'end'
  | 'renewal'
  | 'notice'
  | 'price'
  | 'priceYear'
  | 'vat'
  | 'processor'
  | 'replacedBy'
  | 'note';

export type AgreementTexts = FieldTexts<AgreementField>;

/** An empty form: the year's first day is where most agreements start. */
export function newAgreementTexts(holder: string, year: number): AgreementTexts {
  return {
    service: '',
    vendor: '',
    holder,
    audience: 'public',
    start: `01.01.${year}`,
    end: '',
    renewal: '',
    notice: '',
    price: '',
    priceYear: String(year),
    vat: '0.25',
    processor: '',
    replacedBy: '',
    note: '',
  };
}

/** @param names of the service and its vendor as they are registered */
export function agreementTexts(agreement: Agreement, names: { service: string; vendor: string }): AgreementTexts {
  const date = (value: IsoDate | null) => (value === null ? '' : formatDate(value));
  return {
    service: names.service,
    vendor: names.vendor,
    holder: agreement.holder_id,
    audience: agreement.audience,
    start: date(agreement.start),
    end: date(agreement.end),
    renewal: agreement.renewal ?? '',
    notice: date(agreement.notice_deadline),
    price: agreement.price_ore === null ? '' : formatKroner(agreement.price_ore),
    priceYear: agreement.price_year === null ? '' : String(agreement.price_year),
    vat: agreement.vat_rate === null ? '' : String(agreement.vat_rate),
    processor: agreement.data_processing_agreement ?? '',
    replacedBy: agreement.replaced_by,
    note: agreement.note,
  };
}

/** What is wrong, in the order of the form and in the words of the field. */
export function agreementErrors(
  texts: AgreementTexts,
  words: Messages['agreements']['errors'],
): FieldErrors<AgreementField> {
  const [start, end, notice] = [parseDate(texts.start), parseDate(texts.end), parseDate(texts.notice)];
  const [startDate, endDate, noticeDate] = [valueOrNull(start), valueOrNull(end), valueOrNull(notice)];
  const price = parseKroner(texts.price);
  const amount = valueOrNull(price);
  const errors: Partial<Record<AgreementField, string>> = {};
  if (texts.service.trim() === '') errors.service = words.serviceMissing;
  if (texts.holder === '') errors.holder = words.holderMissing;
  if (start.kind === 'empty') errors.start = words.startMissing;
  if (start.kind === 'unreadable') errors.start = words.dateUnreadable(texts.start.trim());
  if (end.kind === 'unreadable') errors.end = words.dateUnreadable(texts.end.trim());
  else if (startDate && endDate && endDate < startDate) errors.end = words.endBeforeStart(formatDate(startDate));
  if (notice.kind === 'unreadable') errors.notice = words.dateUnreadable(texts.notice.trim());
  else if (noticeDate && endDate && noticeDate > endDate) errors.notice = words.noticeAfterEnd(formatDate(endDate));
  else if (noticeDate && startDate && noticeDate < startDate)
    errors.notice = words.noticeBeforeStart(formatDate(startDate));
  if (price.kind === 'unreadable') errors.price = words.priceUnreadable(texts.price.trim());
  else if (amount !== null && amount < 0) errors.price = words.priceNegative;
  if (!isYearOrEmpty(texts.priceYear)) errors.priceYear = words.yearUnreadable(texts.priceYear.trim());
  else if (amount !== null && texts.priceYear.trim() === '') errors.priceYear = words.yearMissing;
  return errors;
}

/**
 * The record that the form describes.
 * @param before the record that is changed: what the form does not show is kept
 * @throws RangeError when the start cannot be read; `agreementErrors` says so first
 */
export function agreementFromTexts(
  texts: AgreementTexts,
  known: { id: string; owner: OrganisationId; serviceId: string; level: Agreement['level'] },
  before: Agreement | null,
): Agreement {
  const start = valueOrNull(parseDate(texts.start));
  if (start === null) throw new RangeError(`not a date: ${texts.start}`);
  const year = texts.priceYear.trim();
  return {
    ...before,
    id: known.id,
    owner: known.owner,
    service_id: known.serviceId,
    holder_id: texts.holder as OrganisationId,
    level: known.level,
    audience: texts.audience as Agreement['audience'],
    start,
    end: valueOrNull(parseDate(texts.end)),
    notice_deadline: valueOrNull(parseDate(texts.notice)),
    renewal: (texts.renewal || null) as Agreement['renewal'],
    price_ore: valueOrNull(parseKroner(texts.price)),
    price_year: year === '' ? null : Number(year),
    vat_rate: texts.vat === '' ? null : Number(texts.vat),
    data_processing_agreement: (texts.processor || null) as Agreement['data_processing_agreement'],
    replaced_by: texts.replacedBy,
    note: texts.note.trim(),
  };
}

export function isYearOrEmpty(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || (/^\d{4}$/.test(trimmed) && Number(trimmed) >= 1900 && Number(trimmed) <= 2200);
}
