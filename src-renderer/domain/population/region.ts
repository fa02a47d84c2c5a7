import { type OrganisationId, organisationId } from '../model/brands.ts';
import { COUNTRY } from '../organisations/scope.ts';

/** A region as Statistics Norway names it: code without its letter (`0`, `42`, `4204`), name as it stands, or empty. */
export type Region = { readonly code: string; readonly name: string };

/** `K-4204 Kristiansand`, `4204 Kristiansand`, `F-42`, `0 Hele landet`, `1001 Kristiansand (-2019)`. */
const CODE_AND_NAME = /^(?:[A-ZÆØÅ]{1,3}-)?(\d{1,8}[a-z]?)(?:[\s:]+(.*))?$/su;

const WHOLE_COUNTRY = /^(?:hele|heile) landet$|^landet$|^norge$|^noreg$|^norway$|^the whole country$/i;

/** The region that a cell names, null when it holds no code. A name with years keeps them: `Kristiansand (-2019)`. */
export function readRegion(text: string): Region | null {
  const trimmed = text.trim();
  if (WHOLE_COUNTRY.test(trimmed)) return { code: '0', name: trimmed };
  const parts = CODE_AND_NAME.exec(trimmed);
  return parts ? { code: wholeCode(parts[1] ?? ''), name: (parts[2] ?? '').trim() } : null;
}

/** Excel takes away the zero in front of `0301` and `03`; the codes have one, two, four or more digits. */
function wholeCode(code: string): string {
  if (/^0+$/.test(code)) return '0';
  return code.length === 1 || code.length === 3 ? `0${code}` : code;
}

/**
 * The organisation's id: `0` is the country, two digits a county, four a municipality. Null for parts of a municipality and
 * the like, which are no organisations of ours.
 */
export function regionId(code: string): OrganisationId | null {
  if (code === '0') return COUNTRY;
  return /^(?:\d{2}|\d{4})$/.test(code) ? organisationId(`${COUNTRY}-${code}`) : null;
}
