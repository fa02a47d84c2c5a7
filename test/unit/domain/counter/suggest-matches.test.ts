import { describe, expect, test } from 'vitest';
import { aliasesFrom } from '#domain/counter/aliases.ts';
import { reportParts } from '#domain/counter/report-parts.ts';
import { suggestMatches } from '#domain/counter/suggest-matches.ts';
import type { UsageChoices } from '#domain/counter/usage-import.ts';
import { at, organisation, reportOf, service } from '../../../support/counter-report.ts';

describe('suggested matches', () => {
  const organisations = [
    organisation('NO-42', 'Agder'),
    organisation('NO-4601', 'Bergen'),
    organisation('NO-4621', 'Voss'),
    organisation('NO-1144', 'Våler'),
    organisation('NO-3419', 'Våler'),
  ];
  const services = [
    service('avis', { name: 'Fjordavis' }),
    service('bok', { platform_names: 'fjord avis;Bokplattformen', data_types: 'Book' }),
    service('arkiv', { platform_names: 'Arkivet' }),
  ];

  const known = { services, organisations, aliases: [] };

  test('services by name and platform names, those with data types first', () => {
    const { services: found } = suggestMatches(
      reportOf([
        { dataType: 'Book', months: [1, 1] },
        { dataType: 'Article', months: [1, 1] },
        { platform: 'Ukjent', months: [1, 1] },
      ]),
      known,
    );
    expect(found.map(({ part, rules }) => [part.platform, rules.map((rule) => rule.serviceId)])).toEqual([
      ['Fjordavis', ['bok', 'avis']],
      ['Ukjent', []],
    ]);
  });

  test('a report that says only that its months are unknown: the service of whoever made it', () => {
    const empty = { absenceIsZero: false, createdBy: 'FJORDAVIS' };
    expect(suggestMatches(reportOf([], empty), known).services).toMatchObject([
      {
        part: { platform: 'FJORDAVIS', rows: 0 },
        rules: [{ serviceId: 'bok' }, { serviceId: 'avis' }],
        learned: false,
      },
    ]);
    expect(suggestMatches(reportOf([], { createdBy: 'FJORDAVIS' }), known).services).toEqual([]);
  });

  test('databases before their platform', () => {
    const report = reportOf(
      [
        { item: 'Arkivet', months: [1, 1] },
        { item: 'Annet', months: [1, 1] },
      ],
      { kind: 'DR' },
    );
    expect(suggestMatches(report, known).services.map(({ rules }) => rules[0]?.serviceId)).toEqual(['arkiv', 'bok']);
  });

  test('libraries by id, subdivision and name', () => {
    const report = reportOf([
      { institution: 'Bergen Bibliotek', customerId: '17', months: [1, 1] },
      { institution: 'Et sted', customerId: 'no-4621', months: [1, 1] },
      { institution: 'Noe', customerId: '18', subdivision: 'NO-42', months: [1, 1] },
      { institution: 'Våler folkebibliotek', customerId: '19', months: [1, 1] },
    ]);
    expect(suggestMatches(report, known).organisations.map((found) => found.placement)).toEqual([
      at('NO-4601'),
      at('NO-4621'),
      at('NO-42'),
      null,
    ]);
  });

  test('the whole file by its header', () => {
    const report = reportOf([{ months: [1, 1] }], { institutionName: 'Agder fylkesbibliotek' });
    expect(suggestMatches(report, known)).toMatchObject({
      organisations: [],
      whole: { placement: at('NO-42'), learned: false },
    });
    const byId = reportOf([{ months: [1, 1] }], { institutionName: 'Noe annet', institutionIds: ['123', 'NO-4601'] });
    expect(suggestMatches(byId, known).whole.placement).toEqual(at('NO-4601'));
  });
});

describe('learned names', () => {
  const organisations = [organisation('NO-4601', 'Bergen'), organisation('NO-4621', 'Voss')];
  const services = [service('avis', { name: 'Fjordavis' }), service('bok')];
  const learned = (report = reportOf([]), choices: UsageChoices = placed) =>
    aliasesFrom(report, reportParts(report).institutions, choices, '2024-03-02T00:00:00Z');
  const placed: UsageChoices = {
    services: [
      { platform: 'Kiosken', database: null, dataTypes: [], serviceId: 'bok' },
      { platform: 'Kiosken', database: null, dataTypes: [], serviceId: 'avis' },
      { platform: 'Testplattform', database: null, dataTypes: [], serviceId: null },
    ],
    organisations: {
      kind: 'each',
      byInstitution: new Map([
        ['17', at('NO-4601')],
        ['Vestlandet', { kind: 'allocated', among: ['NO-4601', 'NO-4621'], by: 'inhabitants' }],
        ['Utlandet', { kind: 'left_out' }],
      ]),
    },
  };
  const report = reportOf([
    { platform: 'Kiosken', institution: 'Et navn', customerId: '17', months: [1, 1] },
    { platform: 'Kiosken', institution: 'Vestlandet', months: [1, 1] },
    { platform: 'Testplattform', institution: 'Utlandet', months: [1, 1] },
  ]);
  const known = { services, organisations, aliases: learned(report) };

  test('place the next report the same way, also where the names are spelled a little otherwise', () => {
    const next = reportOf([
      { platform: 'KIOSKEN ', institution: 'Nytt navn', customerId: '17', months: [1, 1] },
      { platform: 'Kiosken', institution: 'vestlandet', months: [1, 1] },
      { platform: 'testplattform', institution: 'Utlandet', months: [1, 1] },
    ]);
    const found = suggestMatches(next, known);
    expect(found.services.map(({ rules, learned: byUser }) => [rules.map((rule) => rule.serviceId), byUser])).toEqual([
      [['bok', 'avis'], true],
      [['bok', 'avis'], true],
      [[null], true],
    ]);
    expect(found.organisations.map(({ placement }) => placement)).toEqual([
      at('NO-4601'),
      { kind: 'allocated', among: ['NO-4601', 'NO-4621'], by: 'inhabitants' },
      { kind: 'left_out' },
    ]);
  });

  test('a customer id is the vendor’s own: another platform’s 17 is somebody else', () => {
    const other = reportOf([{ platform: 'Bølgen', institution: 'Et navn', customerId: '17', months: [1, 1] }]);
    expect(suggestMatches(other, known).organisations[0]).toMatchObject({ placement: null, learned: false });
  });

  test('a platform that was placed places its databases', () => {
    const databases = reportOf([{ platform: 'Kiosken', item: 'Ny base', months: [1, 1] }], { kind: 'DR' });
    expect(suggestMatches(databases, known).services[0]?.rules.map((rule) => rule.serviceId)).toEqual(['bok', 'avis']);
  });

  test('a name is forgotten with the service or the library it stood for', () => {
    const fewer = { ...known, services: services.slice(0, 1), organisations: organisations.slice(1) };
    const found = suggestMatches(report, fewer);
    expect(found.services[0]).toMatchObject({ rules: [], learned: false });
    expect(found.organisations.slice(0, 2).map(({ placement }) => placement)).toEqual([null, null]);
  });

  test('who a whole file is for is learned by the name in its header, else by its id', () => {
    const one: UsageChoices = { ...placed, organisations: { kind: 'one', placement: at('NO-4621') } };
    const byName = reportOf([{ months: [1, 1] }], { institutionName: 'Felleskatalogen' });
    expect(suggestMatches(byName, { ...known, aliases: learned(byName, one) }).whole).toMatchObject({
      placement: at('NO-4621'),
      learned: true,
    });
    const byId = reportOf([{ months: [1, 1] }], { institutionIds: ['felles-7'] });
    expect(suggestMatches(byId, { ...known, aliases: learned(byId, one) }).whole.learned).toBe(true);
    const nameless = reportOf([{ months: [1, 1] }]);
    expect(learned(nameless, one).every(({ kind }) => kind === 'service')).toBe(true);
  });
});
