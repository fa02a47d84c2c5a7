import { expect, test } from 'vitest';
import { isoDate, organisationId } from '#domain/model/brands.ts';
import type { Agreement } from '#domain/model/tables.ts';
import { noticeDeadlines, upcomingDeadlines } from '#domain/overview/deadlines.ts';
import { scopeIn } from '../../../support/scopes.ts';
import { smallCentralFile } from '../../../support/small-central-file.ts';

const today = isoDate('2025-01-14');

function agreement(id: string, holder: string, deadline: string): Agreement {
  return {
    id,
    owner: organisationId('NO'),
    service_id: 's1',
    holder_id: organisationId(holder),
    level: 'national',
    audience: 'all',
    start: isoDate('2023-01-01'),
    end: null,
    notice_deadline: isoDate(deadline),
    renewal: null,
    price_ore: null,
    price_year: null,
    vat_rate: null,
    data_processing_agreement: null,
    replaced_by: '',
    note: '',
  };
}

test('deadlines of the next year, soonest first: the scope’s own and the national ones', () => {
  const { tables } = smallCentralFile();
  tables.agreements.push(
    agreement('late', 'NO', '2026-01-15'),
    agreement('national', 'NO', '2025-06-30'),
    agreement('own', 'NO-4204', '2025-02-28'),
    agreement('elsewhere', 'NO-03', '2025-02-01'),
    agreement('passed', 'NO', '2025-01-13'),
  );
  const found = upcomingDeadlines(noticeDeadlines(tables, scopeIn(tables, 'NO-42')), today);
  expect(found.map((deadline) => deadline.agreementId)).toEqual(['own', 'national']);
  expect(found[0]).toMatchObject({ serviceName: 'Filmoteket', holderName: 'Kristiansand' });
});
