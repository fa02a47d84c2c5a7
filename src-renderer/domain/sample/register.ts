/** The written language a county has chosen for what it sends out: nynorsk, bokmål, or neither ("neutral"). */
export type WrittenLanguage = 'nb' | 'nn' | 'neutral';

export type RegisterCounty = {
  /** Two digits, without `NO-`. */
  readonly code: string;
  readonly name: string;
  readonly writtenLanguage: WrittenLanguage;
  /** On 1 January of the register's year. */
  readonly inhabitants: number;
};

export type RegisterMunicipality = {
  /** Four digits, without `NO-`. */
  readonly code: string;
  readonly name: string;
  readonly county: string;
};

/** The public register of counties and municipalities, as it stands in `resources/register`. */
export type Register = {
  readonly year: number;
  readonly source: string;
  readonly counties: readonly RegisterCounty[];
  readonly municipalities: readonly RegisterMunicipality[];
};

/**
 * The register from its JSON file, which ships with the program.
 * @throws TypeError when it is not the shape of a register: a defect of the program, not of a user's file
 */
export function registerFromJson(json: unknown): Register {
  if (!isRegister(json)) throw new TypeError('not an organisation register');
  return json;
}

function isRegister(json: unknown): json is Register {
  if (!isObject(json)) return false;
  const { year, source, counties, municipalities } = json;
  return (
    typeof year === 'number' &&
    typeof source === 'string' &&
    Array.isArray(counties) &&
    counties.every(isCounty) &&
    Array.isArray(municipalities) &&
    municipalities.every(isMunicipality)
  );
}

function isCounty(json: unknown): boolean {
  return (
    isObject(json) &&
    isCode(json.code, 2) &&
    typeof json.name === 'string' &&
    ['nb', 'nn', 'neutral'].includes(String(json.writtenLanguage)) &&
    Number.isSafeInteger(json.inhabitants)
  );
}

function isMunicipality(json: unknown): boolean {
  return isObject(json) && isCode(json.code, 4) && isCode(json.county, 2) && typeof json.name === 'string';
}

function isCode(value: unknown, digits: number): boolean {
  return typeof value === 'string' && value.length === digits && /^\d+$/.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
