import { expect, test } from 'vitest';
import { suggestMatches } from '#domain/counter/suggest-matches.ts';
import { usageImport } from '#domain/counter/usage-import.ts';
import { usageRow } from '#domain/model/usage-columns.ts';
import { at, organisation, service } from '../../../support/counter-report.ts';
import { accepted, gridOf, read } from './read-fixture.ts';

const services = [service('musikk', { name: 'Naxos' })];
const organisations = [organisation('NO-4203', 'Arendal'), organisation('NO-4202', 'Grimstad')];
const identity = { id: 'kilde', owner: 'NO-42', fileName: 'x.csv', sha256: 'ab', importedAt: '2024-03-02T00:00:00Z' };

const report = accepted(
  read(
    gridOf(
      'Bibliotek;Tjeneste;Måned;Utlån;Spilletid\nArendal bibliotek;Naxos;2024-01;5;00:10:00\nArendal bibliotek;Naxos;2024-02;;\nGrimstad bibliotek;Naxos;2024-01;0;',
    ),
    '',
  ),
);

test('a table of no standard is matched and imported as any report, and implies no zeros', () => {
  const matches = suggestMatches(report, { services, organisations, aliases: [] });
  expect(matches.services.map(({ rules }) => rules.map(({ serviceId }) => serviceId))).toEqual([['musikk']]);
  expect(matches.organisations.map(({ placement }) => placement)).toEqual([at('NO-4203'), at('NO-4202')]);
  const byInstitution = new Map(
    matches.organisations.flatMap(({ institution, placement }) =>
      placement ? [[institution.key, placement] as const] : [],
    ),
  );
  const made = usageImport(
    report,
    { services: matches.services.flatMap(({ rules }) => rules), organisations: { kind: 'each', byInstitution } },
    { services, population: [] },
    identity,
  );
  const rows = Array.from({ length: made.rows.length }, (_, i) => {
    const { organisation_id, metric, month, count } = usageRow(made.rows, i);
    return `${organisation_id} ${metric} ${month} ${count}`;
  });
  expect(rows).toEqual(['NO-4202 Utlån 2024-01 0', 'NO-4203 Spilletid (s) 2024-01 600', 'NO-4203 Utlån 2024-01 5']);
  expect([made.impliedZeros, made.notPlaced]).toEqual([0, []]);
  expect(made.source).toMatchObject({ report_id: '', release: '', begin: '2024-01', end: '2024-01' });
});
