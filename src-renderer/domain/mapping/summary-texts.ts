import { labelKey } from '../counter/grid.ts';
import { isSummaryRow } from '../counter/summary-rows.ts';

/** What files of no standard call rows that add up the others, besides the names in COUNTER reports. */
const MORE_NAMES = new Set(
  [
    'I alt',
    'Til sammen',
    'Til saman',
    'Totalsum',
    'Delsum',
    'Alle bibliotek',
    'Alle biblioteker',
    'Alle tjenester',
    'Gesamt',
    'Summe',
    'Gesamtsumme',
    'Insgesamt',
    'Heile landet',
    'Hele landet',
  ].map(labelKey),
);

/** `Sum 2024`, `Totalt for alle`: a first word that leaves no room for a name of something. */
const BEGINNING =
  /^(?:sum|totalt?|i alt|grand total|subtotal)(?:\s*[:.]|\s+(?:for|per|pr\.?|alle|all|av|of|\d{4}|hittil|år|month|måned)(?:\s|$))/i;

/** True for what rows that add up others are called, where a service, library, month or metric should stand. */
export function isSummaryName(text: string): boolean {
  return isSummaryRow(text, '', false, false) || MORE_NAMES.has(labelKey(text)) || BEGINNING.test(text);
}
