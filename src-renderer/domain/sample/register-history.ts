/** Counties of 2020–2023 that were split on 1 January 2024 (real events of the public register). */
export const SPLIT_COUNTIES = [
  { code: '30', name: 'Viken', into: ['31', '32', '33'] },
  { code: '38', name: 'Vestfold og Telemark', into: ['39', '40'] },
  { code: '54', name: 'Troms og Finnmark', into: ['55', '56'] },
] as const;

/** First day of counties that did not exist before. */
export const COUNTY_START: Readonly<Record<string, string>> = {
  '34': '2020-01-01',
  '42': '2020-01-01',
  '46': '2020-01-01',
  '50': '2018-01-01',
  '31': '2024-01-01',
  '32': '2024-01-01',
  '33': '2024-01-01',
  '39': '2024-01-01',
  '40': '2024-01-01',
  '55': '2024-01-01',
  '56': '2024-01-01',
};

export type FormerMunicipality = {
  readonly code: string;
  readonly name: string;
  /** Empty where its county is not in the sample. */
  readonly county: string;
  readonly validTo: string;
  /** One: renumbered or merged. Several: split. */
  readonly into: readonly string[];
};

/** Some of the municipalities that were renumbered, merged or split: enough to show how records follow. */
export const FORMER_MUNICIPALITIES: readonly FormerMunicipality[] = [
  { code: '3001', name: 'Halden', county: '30', validTo: '2023-12-31', into: ['3101'] },
  { code: '3002', name: 'Moss', county: '30', validTo: '2023-12-31', into: ['3103'] },
  { code: '3003', name: 'Sarpsborg', county: '30', validTo: '2023-12-31', into: ['3105'] },
  { code: '3004', name: 'Fredrikstad', county: '30', validTo: '2023-12-31', into: ['3107'] },
  { code: '3005', name: 'Drammen', county: '30', validTo: '2023-12-31', into: ['3301'] },
  { code: '3006', name: 'Kongsberg', county: '30', validTo: '2023-12-31', into: ['3303'] },
  { code: '3007', name: 'Ringerike', county: '30', validTo: '2023-12-31', into: ['3305'] },
  { code: '3024', name: 'Bærum', county: '30', validTo: '2023-12-31', into: ['3201'] },
  { code: '3025', name: 'Asker', county: '30', validTo: '2023-12-31', into: ['3203'] },
  { code: '3030', name: 'Lillestrøm', county: '30', validTo: '2023-12-31', into: ['3205'] },
  { code: '3801', name: 'Horten', county: '38', validTo: '2023-12-31', into: ['3901'] },
  { code: '3803', name: 'Tønsberg', county: '38', validTo: '2023-12-31', into: ['3905'] },
  { code: '3804', name: 'Sandefjord', county: '38', validTo: '2023-12-31', into: ['3907'] },
  { code: '3805', name: 'Larvik', county: '38', validTo: '2023-12-31', into: ['3909'] },
  { code: '3806', name: 'Porsgrunn', county: '38', validTo: '2023-12-31', into: ['4001'] },
  { code: '3807', name: 'Skien', county: '38', validTo: '2023-12-31', into: ['4003'] },
  { code: '5401', name: 'Tromsø', county: '54', validTo: '2023-12-31', into: ['5501'] },
  { code: '5402', name: 'Harstad', county: '54', validTo: '2023-12-31', into: ['5503'] },
  { code: '5403', name: 'Alta', county: '54', validTo: '2023-12-31', into: ['5601'] },
  { code: '1507', name: 'Ålesund', county: '15', validTo: '2023-12-31', into: ['1508', '1580'] },
  { code: '1017', name: 'Songdalen', county: '', validTo: '2019-12-31', into: ['4204'] },
  { code: '1018', name: 'Søgne', county: '', validTo: '2019-12-31', into: ['4204'] },
];

/** Larger towns, so that the invented populations have a centre of gravity one recognises. */
export const TOWNS: ReadonlySet<string> = new Set(
  (
    '1103 1106 1108 1149 1505 1506 1508 1804 1806 1833 3101 3103 3105 3107 3201 3203 3205 3207 3301 3303 3305 3403 ' +
    '3405 3407 3411 3905 3907 3909 4001 4003 4203 4204 4205 4601 4626 4627 5001 5006 5035 5501 5503 5601 5603'
  ).split(' '),
);
