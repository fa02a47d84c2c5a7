import { labelKey } from '../../counter/grid.ts';
import type { Audience } from '../services-on-offer.ts';

/** What a column of a price list is, by its heading. */
export type PriceRole =
  | 'service'
  | 'library'
  | 'number'
  | 'year'
  | 'audience'
  | 'unit'
  | 'band'
  | 'from'
  | 'to'
  | 'list'
  | 'price';

/** Whole headings, without blanks and punctuation; the first that fits. */
const HEADINGS: readonly (readonly [PriceRole, RegExp])[] = [
  ['number', /^(?:komm(?:une)?(?:nr|nummer|kode)|org(?:anisasjons)?(?:nr|nummer)|municipalitynumber|orgno|nr|id)$/],
  [
    'service',
    /^(?:tjenesten?|tjenestenavn|tenesten?|service|produkt(?:navn|namn)?|product|ressurs|database|tilbud|tilbod)$/,
  ],
  [
    'library',
    /^(?:bibliotek(?:navn|namn)?|kommune(?:navn|namn)?|skolen?|skulen?|skolenavn|institusjon(?:snavn)?|kunden?|kundenavn|organisasjon|library|municipality|school|customer|institution|navn|namn|name)$/,
  ],
  ['year', /^(?:år|year|budsjettår|avtaleår|gjelderår|gjeldår)$/],
  ['audience', /^(?:målgruppen?|gjelderfor|gjeldfor|bibliotektype|typebibliotek|sektor|audience|kategori|type)$/],
  ['unit', /^(?:enhet|eining|prisenhet|priseining|prismodell|prisper|beregning|unit|per)$/],
  [
    'from',
    /^(?:(?:innbyggere|innbyggjarar|folketall|folketal|elever|elevar|elevtall|inhabitants|pupils)?(?:fra|frå|fraogmed|fom|min|minst|from))$/,
  ],
  [
    'to',
    /^(?:(?:innbyggere|innbyggjarar|folketall|folketal|elever|elevar|elevtall|inhabitants|pupils)?(?:til|tilogmed|tom|maks|max|inntil|to))$/,
  ],
  [
    'band',
    /^(?:antall|tal)?(?:innbyggere|innbyggjarar|innbyggertall|innbyggartal|folketall|folketal|elever|elevar|elevtall|elevtal|størrelse|storleik|prisgruppe|gruppe|trinn|intervall|band|inhabitants|pupils|population)$/,
  ],
];

const LIST = /liste?pris|veiledende|vegleiande|ordinær|utenavtale|utanavtale|fullpris|listprice/;
const PRICE = /pris|beløp|kostnad|kroner|^kr$|^sum$|price|amount|cost/;

export function roleOfHeading(text: string): PriceRole | null {
  const key = labelKey(text.replace(/\b20\d\d\b/g, ' '));
  if (key === '') return null;
  const whole = HEADINGS.find(([, pattern]) => pattern.test(key));
  if (whole) return whole[0];
  if (LIST.test(key)) return 'list';
  return PRICE.test(key) ? 'price' : null;
}

/** The year that a text names; null for none or several. */
export function yearIn(text: string): number | null {
  const years = new Set(text.match(/\b20\d\d\b/g));
  return years.size === 1 ? Number([...years][0]) : null;
}

export function audienceIn(text: string): Audience | null {
  const isSchool = /skole|skule|vgs|v\.g\.s|school|elev/i.test(text);
  const isPublic = /folkebibliotek|kommune|public|innbygg/i.test(text);
  return isSchool === isPublic ? null : isSchool ? 'school' : 'public';
}

/** Prices by the head, and not by the library. */
export function isPerHead(text: string): boolean {
  return /per\s*(?:innbygg|elev|hode|hovud|inhabitant|pupil|capita)|(?:kr|pris)\s*\/\s*(?:innb|elev)|\bpr\.?\s*(?:innbygg|elev)/i.test(
    text,
  );
}

/** A row that adds up the others. */
export function isSumRow(text: string): boolean {
  return /^(?:sum|totalt?|i alt|til sammen|grand total)\b/i.test(text.trim());
}
