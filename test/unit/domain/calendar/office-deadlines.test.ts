import { expect, test } from 'vitest';
import { officeDeadlines } from '#domain/calendar/office-deadlines.ts';
import { isoDate, organisationId } from '#domain/model/brands.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
import { agreement, county, municipality, NATIONAL, service, tablesWith } from '../../../support/figure-records.ts';

const noticed = (id: string, holder: string, date: string | null, end: string | null = '2027-12-31') =>
  agreement({ id, holder_id: holder, service_id: id, start: '2020-01-01', end, notice_deadline: date });
const offer = (id: string, year: number, opens: string, closes: string) => ({
  id,
  owner: organisationId('NO'),
  agreement_id: id,
  year,
  audience: 'public' as const,
  opens: isoDate(opens),
  closes: isoDate(closes),
  pricing: '',
});

const tables = tablesWith({
  organisations: [NATIONAL, county('NO-42', { name: 'Agder' }), county('NO-11'), municipality('NO-4204', 'NO-42')],
  services: ['b', 'a', 'c'].map((id) => ({ ...service(id), name: `Tjeneste ${id}` })),
  agreements: [
    noticed('b', 'NO', '2025-03-31'),
    noticed('a', 'NO-4204', '2025-03-31'),
    noticed('c', 'NO-11', '2025-03-31'),
    noticed('passed', 'NO-42', '2025-01-13'),
    noticed('ended', 'NO-42', '2025-06-30', '2024-12-31'),
    noticed('none', 'NO-42', null),
  ],
  offers: [
    offer('o1', 2026, '2025-10-01', '2025-11-15'),
    offer('o2', 2026, '2025-09-15', '2025-11-15'),
    offer('o3', 2026, '2025-10-01', '2025-12-01'),
    offer('o4', 2025, '2024-10-01', '2024-11-15'),
  ],
});

function told(scopeId: string): string[] {
  const scope = scopeOf(tables, scopeId);
  if (scope.kind === 'refused') throw new Error('known scope');
  return officeDeadlines(tables, scope.value, isoDate('2025-01-14')).map((deadline) =>
    deadline.kind === 'notice'
      ? `${deadline.date} ${deadline.serviceName}`
      : `${deadline.opens}–${deadline.date} ${deadline.year}: ${deadline.agreementIds.join()}`,
  );
}

test('notice of the county’s own agreements and the national ones, then offers that close on one day together', () => {
  expect(told('NO-42')).toEqual([
    '2025-03-31 Tjeneste a',
    '2025-03-31 Tjeneste b',
    '2025-09-15–2025-11-15 2026: o1,o2',
    '2025-10-01–2025-12-01 2026: o3',
  ]);
});

test('for the country those of every county', () => {
  expect(told('NO').slice(0, 3)).toEqual(['2025-03-31 Tjeneste a', '2025-03-31 Tjeneste b', '2025-03-31 Tjeneste c']);
});
