import { labelKey } from './grid.ts';

/** What may point at a person. Usage is totals per library and month; a file with any of these is refused. */
export type UserLevelKind = 'national_id' | 'email' | 'card_number' | 'ip_address' | 'person';

const HEADINGS: Readonly<Record<UserLevelKind, readonly string[]>> = {
  national_id: [
    'fødselsnummer',
    'fodselsnummer',
    'fødselsnr',
    'fnr',
    'personnummer',
    'personnr',
    'dnummer',
    'nationalid',
    'nationalidentitynumber',
    'personalid',
    'ssn',
    'socialsecuritynumber',
  ],
  email: ['epost', 'epostadresse', 'epostadr', 'email', 'emailaddress', 'mail', 'mailadresse', 'useremail'],
  card_number: [
    'lånekort',
    'lånekortnummer',
    'lånekortnr',
    'lånarkort',
    'lånarkortnummer',
    'lånerkort',
    'kortnummer',
    'kortnr',
    'nasjonaltlånekort',
    'cardnumber',
    'cardno',
    'librarycard',
    'librarycardnumber',
    'creditcard',
    'creditcardnumber',
    'barcode',
    'patronbarcode',
    'userbarcode',
  ],
  ip_address: ['ip', 'ipadresse', 'ipadr', 'ipaddress', 'ipaddr', 'clientip', 'userip', 'remoteaddr', 'remoteaddress'],
  person: [
    'låner',
    'lånar',
    'lånerid',
    'lånernavn',
    'lånarnamn',
    'lånernummer',
    'lånenummer',
    'lånernr',
    'bruker',
    'brukar',
    'brukerid',
    'brukernavn',
    'brukarnamn',
    'elev',
    'elevid',
    'elevnavn',
    'fornavn',
    'etternavn',
    'fødselsdato',
    'fødselsdag',
    'telefonnummer',
    'mobilnummer',
    'user',
    'userid',
    'username',
    'useridentifier',
    'patron',
    'patronid',
    'patronname',
    'borrower',
    'borrowerid',
    'borrowernumber',
    'student',
    'studentid',
    'studentname',
    'firstname',
    'lastname',
    'surname',
    'dateofbirth',
    'birthdate',
    'phonenumber',
  ],
};

/** Words that give a heading away inside longer ones (`Lånerens e-postadresse`). */
const HEADING_PARTS: readonly (readonly [string, UserLevelKind])[] = [
  ['fødselsnummer', 'national_id'],
  ['personnummer', 'national_id'],
  ['epostadresse', 'email'],
  ['emailaddress', 'email'],
  ['lånekort', 'card_number'],
  ['cardnumber', 'card_number'],
  ['ipadresse', 'ip_address'],
  ['ipaddress', 'ip_address'],
];

const KIND_BY_HEADING = new Map<string, UserLevelKind>(
  (Object.keys(HEADINGS) as UserLevelKind[]).flatMap((kind) => HEADINGS[kind].map((name) => [name, kind] as const)),
);

/** The kind of personal data that a column is headed as, `null` for none. */
export function userLevelHeading(heading: string): UserLevelKind | null {
  const key = labelKey(heading);
  const exact = KIND_BY_HEADING.get(key);
  if (exact !== undefined) return exact;
  return HEADING_PARTS.find(([part]) => key.includes(part))?.[1] ?? null;
}

/** What may stand among the ids of works and libraries without being anyone's: their own numbers. */
export function isNumberKind(kind: UserLevelKind): boolean {
  return kind === 'national_id' || kind === 'card_number';
}

/** The kind of personal data that a cell looks like, `null` for none. Cells of counts are not asked. */
export function userLevelValue(value: string): UserLevelKind | null {
  const text = value.trim();
  if (text.length < 3 || text.length > 254) return null;
  if (text.includes('@')) return isEmail(text) ? 'email' : null;
  // Everything that follows has a digit or a colon in it; most names do not.
  if (!/[\d:]/.test(text)) return null;
  if (isNationalId(text)) return 'national_id';
  if (isIpAddress(text)) return 'ip_address';
  return isCardNumber(text) ? 'card_number' : null;
}

/** An address by itself or among other words: `ola@example.no`, `Ola Nordmann <ola@example.no>`. */
function isEmail(text: string): boolean {
  return /(?:^|[\s<(;,:])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:$|[\s>);,.])/u.test(text);
}

/**
 * Eleven digits whose first six are a date: national ids, D-numbers (day + 40) and the synthetic ones of test registers
 * (month + 40, 60 or 80). The control digits are not asked for: a mistyped id is still someone's.
 */
function isNationalId(text: string): boolean {
  const digits = /^(\d{6})[\s-]?(\d{5})$/.exec(text);
  if (!digits) return false;
  const day = Number(text.slice(0, 2));
  const month = Number(text.slice(2, 4));
  const isDay = day <= 71 && day % 40 >= 1 && day % 40 <= 31;
  return isDay && (month <= 12 || month > 40) && month % 20 >= 1 && month % 20 <= 12;
}

function isIpAddress(text: string): boolean {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:[:/]\d{1,5})?$/.exec(text);
  if (parts) return parts.slice(1, 5).every((part) => Number(part) <= 255);
  if (!/^[0-9a-f:]+(?:%\w+)?$/i.test(text)) return false;
  const groups = text.split(':');
  return (
    groups.every((group) => group.length <= 4) && (groups.length === 8 || (text.includes('::') && groups.length <= 8))
  );
}

/** The national library card (`N` and nine digits), patron barcodes, and payment cards by their check digit. */
function isCardNumber(text: string): boolean {
  if (/^N\d{9}$/.test(text)) return true;
  if (!/^\d{4}[\d -]{9,18}$/.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  const isPayment = /^[3-6]/.test(digits) && digits.length >= 15 && digits.length <= 16;
  const isPatronBarcode = /^2\d{13}$/.test(digits);
  return (isPayment || isPatronBarcode) && hasLuhnDigit(digits);
}

function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
