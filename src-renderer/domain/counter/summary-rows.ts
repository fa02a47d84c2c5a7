import { labelKey } from './grid.ts';

/** What vendors call rows that add up the others, in English and Norwegian. */
const SUMMARY_NAMES = new Set(
  [
    'Total',
    'Totals',
    'Grand Total',
    'Sub Total',
    'Total searches',
    'Total usage',
    'Totalt',
    'Sum',
    'Sum totalt',
    'All',
    'Alle',
    'All Platforms',
    'All Databases',
    'All Titles',
    'All Items',
    'All Journals',
    'All Books',
    'All Collections',
    'All Publishers',
    'Alle plattformer',
    'Alle databaser',
    'Alle titler',
  ].map(labelKey),
);

/** Words a book or film may well be called; they are a summary only where nothing identifies a work. */
const ALSO_TITLES = new Set(['Total', 'Totals', 'Sum', 'All', 'Alle'].map(labelKey));

/**
 * True for a row that adds up others and must not be added to them.
 *
 * @param isWork the report is about titles or items, whose names are free
 * @param isIdentified the row carries an ISBN, DOI or the like
 */
export function isSummaryRow(item: string, metric: string, isWork: boolean, isIdentified: boolean): boolean {
  const metricKey = labelKey(metric);
  if (metricKey === 'total' || metricKey === 'alle' || metricKey === 'all') return true;
  const key = labelKey(item);
  if (/^totalforall/.test(key)) return true;
  if (!SUMMARY_NAMES.has(key)) return false;
  return !(isWork && isIdentified && ALSO_TITLES.has(key));
}
