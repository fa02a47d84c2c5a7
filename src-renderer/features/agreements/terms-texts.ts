import type { AgreementTerms } from '#domain/agreements/terms.ts';
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
import { isYearOrEmpty } from './agreement-form-texts.ts';
import type { AgreementRow } from './agreement-row.ts';

export type TermsField = 'from' | 'price' | 'priceYear' | 'vat' | 'note';

/** Norwegian VAT rates as fractions. */
export const VAT_RATES = [0, 0.12, 0.15, 0.25] as const;

/** @param terms null for a new version: what held last, from a day that is yet to be written */
export function termsTexts(
  { versions }: Pick<AgreementRow, 'versions'>,
  terms: AgreementTerms | null,
): FieldTexts<TermsField> {
  const shown = terms ?? versions.at(-1);
  const price = shown?.price_ore ?? null;
  const vat = shown?.vat_rate ?? null;
  return {
    from: terms ? formatDate(terms.valid_from) : '',
    price: price === null ? '' : formatKroner(price),
    priceYear: terms && terms.price_year !== null ? String(terms.price_year) : '',
    vat: vat === null ? '' : String(vat),
    note: terms?.note ?? '',
  };
}

/** What is wrong, in the order of the form. */
export function termsErrors(
  texts: FieldTexts<TermsField>,
  { agreement, versions }: Pick<AgreementRow, 'agreement' | 'versions'>,
  terms: AgreementTerms | null,
  words: Messages['agreements']['errors'] & Messages['agreementLife']['terms']['errors'],
): FieldErrors<TermsField> {
  const errors: Partial<Record<TermsField, string>> = {};
  const from = parseDate(texts.from);
  const date = valueOrNull(from);
  if (from.kind === 'empty') errors.from = words.fromMissing;
  else if (date === null) errors.from = words.dateUnreadable(texts.from.trim());
  else if (date < agreement.start) errors.from = words.beforeStart(formatDate(agreement.start));
  else if (agreement.end && date > agreement.end) errors.from = words.afterEnd(formatDate(agreement.end));
  else if (versions.some(({ record, from: other }) => record && record.id !== terms?.id && other === date))
    errors.from = words.taken;
  const price = parseKroner(texts.price);
  if (price.kind === 'unreadable') errors.price = words.priceUnreadable(texts.price.trim());
  else if ((valueOrNull(price) ?? 0) < 0) errors.price = words.priceNegative;
  if (!isYearOrEmpty(texts.priceYear)) errors.priceYear = words.yearUnreadable(texts.priceYear.trim());
  return errors;
}

/**
 * The version that the form describes; a price without a year is of the year it holds from.
 * @throws RangeError when the day cannot be read; `termsErrors` says so first
 */
export function termsFromTexts(
  texts: FieldTexts<TermsField>,
  agreement: Agreement,
  before: AgreementTerms | null,
  newId: () => string,
): AgreementTerms {
  const from = valueOrNull(parseDate(texts.from));
  if (from === null) throw new RangeError(`not a date: ${texts.from}`);
  const price = valueOrNull(parseKroner(texts.price));
  const year = texts.priceYear.trim();
  return {
    ...before,
    id: before?.id ?? newId(),
    owner: before?.owner ?? agreement.owner,
    agreement_id: agreement.id,
    valid_from: from,
    price_ore: price,
    price_year: price === null ? null : Number(year === '' ? from.slice(0, 4) : year),
    vat_rate: texts.vat === '' ? null : Number(texts.vat),
    note: texts.note.trim(),
  };
}
