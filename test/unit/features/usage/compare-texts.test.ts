import { describe, expect, test } from 'vitest';
import type { UseComparison } from '#domain/usage/compare-use.ts';
import type { ComparedUse } from '#domain/usage/compared-use.ts';
import { isBeforeMember, monthsText, sourceText, subtitleText } from '#features/usage/compare/compare-texts.ts';
import { comparisonMessage } from '#features/usage/compare/message.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';
import { comparedRow, comparisonOf } from '../../../support/compared-use.ts';

const formats = formatsFor('nb');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const message = (
  comparison: UseComparison,
  show: 'uses' | 'perThousand' = 'perThousand',
  own: string | null = 'NO-42',
) => plain(comparisonMessage(comparison, show, own, MESSAGES.nb, formats));
const source = (comparison: UseComparison, show: 'uses' | 'perThousand' = 'perThousand') =>
  plain(sourceText(comparison, comparison.rows, show, MESSAGES.nb, formats));

const kristiansand = comparedRow({ id: 'NO-4204', name: 'Kristiansand', uses: 31_200, perThousand: 312 });
const arendal = comparedRow({ id: 'NO-4203', name: 'Arendal', uses: 40_000, perThousand: 200 });
const halfYear: Partial<ComparedUse> = { monthsWithUsage: 6, libraryMonths: 6 };
const noUse: Partial<ComparedUse> = { uses: null, perThousand: null, monthsWithUsage: 0, libraryMonths: 0 };

test('a library that came in during the year is said to be with from then on', () => {
  const members = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1];
  const late = { ...arendal, members, monthsWithUsage: 3, libraryMonths: 3 };
  expect(plain(monthsText(late, MESSAGES.nb, formats))).toBe('3 av 12 mnd., med fra sep');
  expect([isBeforeMember(late, 7), isBeforeMember(late, 8)]).toEqual([true, false]);
  expect(isBeforeMember({ ...late, members: new Array(12).fill(0) }, 7)).toBe(false);
});

describe('the message', () => {
  test('is who uses it most, by what is shown', () => {
    const comparison = comparisonOf([arendal, kristiansand]);
    expect(message(comparison)).toBe('Kristiansand bruker PressReader mest i Agder: 312 per 1000 innbyggere');
    expect(message(comparison, 'uses')).toBe('Arendal bruker PressReader mest i Agder: 40 000 unike åpninger');
  });

  test('speaks of registered use as long as anyone lacks months', () => {
    expect(message(comparisonOf([{ ...arendal, ...halfYear }, kristiansand]))).toBe(
      'Kristiansand har mest registrert bruk av PressReader i Agder: 312 per 1000 innbyggere',
    );
  });

  test('does not call one alone the most', () => {
    expect(message(comparisonOf([{ ...arendal, ...noUse }, kristiansand]))).toBe(
      'Bare Kristiansand har tall for PressReader i Agder: 312 per 1000 innbyggere',
    );
  });

  test('says where ours stands among the counties that have figures', () => {
    const county = (id: string, perThousand: number | null) =>
      comparedRow({ id, kind: 'county', perThousand, ...(perThousand === null && { ...noUse, libraries: 0 }) });
    const rows = [county('NO-03', 500), county('NO-11', 300), county('NO-42', 300.4), county('NO-50', null)];
    const named = rows.map((row) => (row.id === 'NO-42' ? { ...row, name: 'Agder' } : row));
    const country = { kind: 'country' as const, id: kristiansand.id, name: 'Norge' };
    const comparison = comparisonOf(named, { by: 'county', scope: country });
    expect(message(comparison)).toBe('Agder er nummer 2 av 3 fylker i bruk av PressReader: 300 per 1000 innbyggere');
    expect(message(comparison, 'perThousand', null)).toBe(
      'NO-03 bruker PressReader mest i landet: 500 per 1000 innbyggere',
    );
    expect(message(comparison, 'perThousand', 'NO-50')).toBe('NO-50 har ingen tall for PressReader i 2024');
  });

  test('says that there is nothing', () => {
    expect(message(comparisonOf([{ ...arendal, ...noUse }]))).toBe('Ingen tall for PressReader i Agder i 2024');
  });
});

describe('what a figure rests on', () => {
  test('months of one library, of a county, and the share of all libraries’ months', () => {
    const text = (row: Partial<ComparedUse>) => plain(monthsText({ ...arendal, ...row }, MESSAGES.nb, formats));
    expect(text(halfYear)).toBe('6 av 12 mnd.');
    expect(text({})).toBe('12 av 12 mnd.');
    expect(text({ libraries: 3, monthsWithUsage: 9, libraryMonths: 20 })).toBe('9 av 12 mnd.');
    expect(text({ libraries: 300, libraryMonths: 3599 })).toBe('99 % av mnd.');
    expect(text({ libraries: 3, libraryMonths: 36 })).toBe('12 av 12 mnd.');
  });

  test('what is left out stands in the source line', () => {
    const total = comparedRow({ id: 'NO-42', sources: 2, periodTotals: 7, perThousand: 100 });
    const comparison = comparisonOf(
      [
        { ...arendal, ...halfYear, allocatedUses: 5 },
        { ...kristiansand, ...noUse },
      ],
      {
        total,
        notPlaced: [comparedRow({ id: 'NO-30', uses: 33 })],
      },
    );
    expect(source(comparison)).toBe(
      'Kilde: 2 bruksrapporter, folketall 1. januar 2024. Hele Agder er regnet av alle, også der biblioteket ikke er med. ' +
        '1 har ikke tall for hele året og vises med månedene som finnes. 1 mangler tall. ' +
        '7 tall for en hel periode uten måneder er ikke med. 33 bruk hører ikke til noe fylke og er ikke med i søylene. ' +
        'Skravert: fordelt etter folketall',
    );
  });

  test('schools are measured by pupils, and where both are, it says so', () => {
    const school = comparedRow({ id: '974567890', kind: 'school', people: { kind: 'pupils', count: 500 } });
    const subtitle = (rows: ComparedUse[]) =>
      plain(subtitleText(comparisonOf(rows), 'perThousand', MESSAGES.nb)).replace(/, bibliotek i Agder$/, '');
    expect(subtitle([school])).toBe('Unike åpninger i 2024 per 1000 elever 1. januar');
    expect(subtitle([school, arendal])).toBe('Unike åpninger i 2024 per 1000 innbyggere (skoler: elever) 1. januar');
    // The whole county has inhabitants, and no line is drawn that the schools would be seen against.
    expect(source(comparisonOf([school, arendal]))).toBe('Kilde: 1 bruksrapport, folketall og elevtall 1. januar 2024');
    expect(source(comparisonOf([{ ...school, allocatedUses: 5 }]))).toMatch(/Skravert: fordelt etter elevtall$/);
  });
});
