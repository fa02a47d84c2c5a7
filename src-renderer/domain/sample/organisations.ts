import { isoDate, type OrganisationId, organisationId } from '../model/brands.ts';
import type { Organisation, OrganisationChange } from '../model/tables.ts';
import { splitByWeight } from '../money/largest-remainder.ts';
import { COUNTRY } from '../organisations/scope.ts';
import { inventedNumbers } from './organisation-number.ts';
import type { Register } from './register.ts';
import { COUNTY_START, FORMER_MUNICIPALITIES, SPLIT_COUNTIES } from './register-history.ts';

export const SCHOOLS = 152;

export type SampleCounty = {
  readonly id: OrganisationId;
  readonly name: string;
  /** Inhabitants on 1 January of the register's year: the real number. */
  readonly inhabitants: number;
  /** False for the counties that came out of a split in 2024: before that they could hold no agreement. */
  readonly existedBefore2024: boolean;
  readonly municipalities: readonly OrganisationId[];
  readonly schools: readonly OrganisationId[];
};

export type SampleOrganisations = {
  readonly organisations: Organisation[];
  readonly changes: OrganisationChange[];
  readonly counties: readonly SampleCounty[];
  /** Who held the old agreements of an organisation: itself, or what it was numbered before 2024. */
  readonly formerSelf: ReadonlyMap<OrganisationId, OrganisationId>;
  readonly countyOf: ReadonlyMap<OrganisationId, OrganisationId>;
};

/** Counties and municipalities of the register, what they were before, and invented schools. */
export function sampleOrganisations(register: Register): SampleOrganisations {
  const counties = withSchools(register);
  const changes = [...SPLIT_COUNTIES, ...FORMER_MUNICIPALITIES.map((former) => ({ ...former }))].flatMap((former) =>
    former.into.map((code) => ({
      from_id: registerId(former.code),
      to_id: registerId(code),
      date: isoDate('validTo' in former ? dayAfter(former.validTo) : '2024-01-01'),
    })),
  );
  const formerSelf = new Map(
    FORMER_MUNICIPALITIES.filter(({ into, county }) => into.length === 1 && county !== '').map(({ code, into }) => [
      registerId(into[0] ?? code),
      registerId(code),
    ]),
  );
  const organisations = [
    organisation({ id: COUNTRY, name: 'Bibliotek24', kind: 'national' }),
    ...counties.map(({ id, name }) =>
      organisation({ id, name, kind: 'county', valid_from: startOfCounty(id.slice(3)) }),
    ),
    ...SPLIT_COUNTIES.map(({ code, name }) =>
      organisation({
        id: registerId(code),
        name,
        kind: 'county',
        valid_from: isoDate('2020-01-01'),
        valid_to: isoDate('2023-12-31'),
      }),
    ),
    ...municipalitiesOf(register),
    ...formerMunicipalities(),
    ...counties.flatMap(({ id, name, schools }) =>
      schools.map((school, i) =>
        organisation({ id: school, name: `${name} videregående skole ${i + 1}`, kind: 'school', county_id: id }),
      ),
    ),
  ];
  const countyOf = new Map(organisations.map(({ id, county_id }) => [id, county_id ?? id]));
  return { organisations, changes, counties, formerSelf, countyOf };
}

export function registerId(code: string): OrganisationId {
  return organisationId(`NO-${code}`);
}

function withSchools(register: Register): SampleCounty[] {
  const perCounty = splitByWeight(
    SCHOOLS,
    register.counties.map(({ code, inhabitants }) => ({ id: code, weight: inhabitants })),
  );
  const numbers = inventedNumbers(SCHOOLS).map(organisationId);
  let given = 0;
  return register.counties.map(({ code, name, inhabitants }) => {
    const first = given;
    given += perCounty?.get(code) ?? 0;
    return {
      id: registerId(code),
      name,
      inhabitants,
      existedBefore2024: COUNTY_START[code] !== '2024-01-01',
      municipalities: register.municipalities
        .filter(({ county }) => county === code)
        .map((municipality) => registerId(municipality.code)),
      schools: numbers.slice(first, given),
    };
  });
}

function municipalitiesOf(register: Register): Organisation[] {
  const split = new Set<string>(
    FORMER_MUNICIPALITIES.filter(({ into }) => into.length > 1).flatMap(({ into }) => into),
  );
  return register.municipalities.map(({ code, name, county }) => {
    const isNew = COUNTY_START[county] === '2024-01-01' || split.has(code);
    return organisation({
      id: registerId(code),
      name,
      kind: 'municipality',
      county_id: registerId(county),
      valid_from: isNew ? isoDate('2024-01-01') : null,
    });
  });
}

function formerMunicipalities(): Organisation[] {
  return FORMER_MUNICIPALITIES.map(({ code, name, county, validTo }) =>
    organisation({
      id: registerId(code),
      name,
      kind: 'municipality',
      county_id: county === '' ? null : registerId(county),
      valid_to: isoDate(validTo),
    }),
  );
}

function organisation(fields: Pick<Organisation, 'id' | 'name' | 'kind'> & Partial<Organisation>): Organisation {
  return { owner: COUNTRY, county_id: null, valid_from: null, valid_to: null, ...fields };
}

function startOfCounty(code: string): Organisation['valid_from'] {
  const start = COUNTY_START[code];
  return start === undefined ? null : isoDate(start);
}

/** The changes in the sample all take effect on a 1 January. */
function dayAfter(lastDayOfYear: string): string {
  return `${Number(lastDayOfYear.slice(0, 4)) + 1}-01-01`;
}
