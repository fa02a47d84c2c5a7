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

/**
 * The text that makes a row one that adds up others; `null` for any other row.
 *
 * @param names the service, library, month and metric of the row, and its first filled cell
 * @param titles names of works, which may be called anything
 * @param isIdentified the row carries an ISBN or the like
 */
export function summaryText(names: readonly string[], titles: readonly string[], isIdentified: boolean): string | null {
  const name = names.find(
    (text) => isSummaryRow(text, '', false, false) || MORE_NAMES.has(labelKey(text)) || BEGINNING.test(text),
  );
  return name ?? titles.find((text) => isSummaryRow(text, '', true, isIdentified)) ?? null;
}
