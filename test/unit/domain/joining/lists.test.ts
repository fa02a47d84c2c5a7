import { describe, expect, it } from 'vitest';
import { serviceSums, totalSums } from '#domain/joining/joining-sums.ts';
import { orderLines } from '#domain/joining/order-lines.ts';
import { unansweredLibraries } from '#domain/joining/unanswered.ts';
import { isoDate, ore } from '#domain/model/brands.ts';
import { mailText } from '#features/joining/unanswered/mail-text.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';
import { AVISER, answer, FILM, gridOf, joiningTables } from '../../../support/joining-records.ts';

describe('who has not answered', () => {
  it('is listed by what is due first', () => {
    const answered = [answer({ organisation: 'NO-4203' }), answer({ organisation: 'NO-4204', answer: 'no' })];
    const waiting = unansweredLibraries(gridOf(joiningTables(answered)));
    expect(waiting.map(({ library, deadline, offers }) => [library.name, deadline, offers.length])).toEqual([
      ['Gjerstad', '2025-11-15', 2],
      ['Agder videregående skole', '2025-11-15', 1],
      ['Arendal', '2025-12-01', 1],
      ['Kristiansand', '2025-12-01', 1],
    ]);
  });

  it('is nobody before the offers open', () => {
    expect(unansweredLibraries(gridOf(joiningTables(), 'NO-42', isoDate('2025-09-01')))).toEqual([]);
  });

  it('gets a text with the services, the prices that are known and the deadline; last year’s price is told as that', () => {
    const tables = joiningTables([
      answer({ organisation: 'NO-4203', answer: 'open', paid_ore: null, list_price_ore: ore(1_250_000) }),
      answer({ organisation: 'NO-4203', agreement_id: FILM, year: 2025, paid_ore: ore(900_000) }),
    ]);
    const arendal = unansweredLibraries(gridOf(tables)).find(({ library }) => library.name === 'Arendal');
    const text = (language: 'nb' | 'nn') =>
      arendal &&
      mailText(arendal, 2026, MESSAGES[language].joiningLists.mail, formatsFor(language)).body.replaceAll(/\s/g, ' ');
    expect(text('nb')).toContain('- Aviser, 12 500 kr per år uten mva., svarfrist 15. november 2025');
    expect(text('nb')).toContain('- Film, i fjor 9 000 kr uten mva., svarfrist 1. desember 2025');
    expect(text('nn')).toContain('Vi manglar svar frå Arendal på 2 tilbod');
    expect(text('nb')).toMatch(/Vennlig hilsen Agder fylkesbibliotek$/);
  });

  it('is told of one deadline once, and kindly when it has passed', () => {
    const school = (today: string) => {
      const found = unansweredLibraries(gridOf(joiningTables(), 'NO-42', isoDate(today)));
      const row = found.find(({ library }) => library.kind === 'school');
      return row ? mailText(row, 2026, MESSAGES.nb.joiningLists.mail, formatsFor('nb')).body : '';
    };
    expect(school('2025-11-03')).toContain('innen 15. november 2025.');
    expect(school('2025-11-20')).toContain('Fristen var 15. november 2025, så fint om dere svarer');
  });
});

describe('the order', () => {
  const taking = [
    answer({ organisation: 'NO-4204', paid_ore: ore(100_01), county_share: 0.5 }),
    answer({ organisation: 'NO-4203', months: 6, paid_ore: ore(100_00), county_share: null }),
    answer({ organisation: 'NO-4211', answer: 'no' }),
    answer({ organisation: 'NO-4203', agreement_id: FILM, paid_ore: ore(50_00), county_share: 0 }),
  ];

  it('has a line for each yes, by service and library', () => {
    const lines = orderLines(gridOf(joiningTables(taking)));
    expect(
      lines.map(({ serviceName, library, paidOre, countyOre }) => [serviceName, library.name, paidOre, countyOre]),
    ).toEqual([
      ['Aviser', 'Arendal', 50_00, null],
      ['Aviser', 'Kristiansand', 100_01, 50_01],
      ['Film', 'Arendal', 50_00, 0],
    ]);
  });

  it('adds up to what the foot of the grid says is paid', () => {
    const grid = gridOf(joiningTables(taking));
    const total = totalSums(grid.services.map((_, index) => serviceSums(grid.rows, index)));
    expect(orderLines(grid).reduce((sum, { paidOre }) => sum + (paidOre ?? 0), 0)).toBe(total.paidOre);
    expect(AVISER).toBe(grid.services[0]?.agreementId);
  });
});
