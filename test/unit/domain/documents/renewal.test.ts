import { describe, expect, test } from 'vitest';
import { caseFigures } from '#domain/documents/case-document.ts';
import { figureChanges } from '#domain/documents/figure-changes.ts';
import { attachmentFileName } from '#domain/documents/file-name.ts';
import { parseDocumentModel } from '#domain/documents/model.ts';
import { renewableAgreements } from '#domain/documents/renewal/renewable-agreements.ts';
import type { RenewalFigures } from '#domain/documents/renewal/renewal-snapshot.ts';
import { isoDate, ore } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
import { agderData, agderTables, DOCUMENT_DATE, renewalOf, textOf } from '../../../support/attachment-case.ts';
import { agreement, participation } from '../../../support/figure-records.ts';

const NEWS = 'NO/news/2022-10-01';
const query = { county: 'NO-42', budgetYear: 2026, year: 2025, documentDate: DOCUMENT_DATE, sample: true } as const;

function figuresOf(change: Partial<Tables> = {}, id = NEWS): RenewalFigures {
  const figures = caseFigures(agderData(change), { ...query, agreement: id });
  if (figures.kind === 'refused' || figures.value.format !== 'b24-renewal-figures-1') throw new Error('refused');
  return figures.value;
}

/** With a price for the next year that one of the two libraries has been given. */
const withNextYear = (fields: object): Partial<Tables> => ({
  participations: [
    ...agderTables().participations,
    { ...participation({ organisation_id: 'NO-4204', agreement_id: NEWS, year: 2026, ...fields }), id: 'next' },
  ],
});

describe('the figures are of the one agreement', () => {
  test('price now, and next year by the registered price growth', () => {
    const { years, next, plan } = figuresOf();
    // 300 000 + 10 000 kroner; 3 % more in 2026.
    expect(years.at(-1)).toMatchObject({ year: 2025, libraries: 2, paidOre: 31_000_000, uses: 12_000 });
    expect(next).toMatchObject({ paidOre: 31_930_000, libraries: 2, priced: 0 });
    expect(plan.rows.map(({ payer, netOre }) => [payer, netOre[0]])).toEqual([
      ['county', 15_450_000],
      ['libraries', 15_450_000],
      ['unknown', 1_030_000],
    ]);
    expect(plan.nowOre).toEqual({ county: 15_000_000, libraries: 15_000_000, unknown: 1_000_000 });
  });

  test('a price that is registered for the next year stands as it is', () => {
    const { next } = figuresOf(withNextYear({ paid_ore: ore(33_000_000), county_share: 0.5, answer: 'yes' }));
    expect(next).toMatchObject({ paidOre: 33_000_000 + 1_030_000, priced: 1, leaving: 0 });
  });

  test('who has said no is in neither the price nor the list', () => {
    const { next, participants } = figuresOf(withNextYear({ answer: 'no' }));
    expect(next).toMatchObject({ libraries: 1, leaving: 1, paidOre: 1_030_000 });
    expect(participants.map(({ nowOre }) => nowOre)).toEqual([1_000_000]);
  });

  test('the alternative is reckoned for those whose price is known, and says for how many', () => {
    expect(figuresOf().alternatives).toEqual([
      { reference: 'listPrice', agreementOre: 30_000_000, alternativeOre: 40_000_000, included: 1, total: 2 },
    ]);
  });

  test('nothing of another agreement: its prices, use and libraries change no figure', () => {
    const others = agderTables().participations.filter((row) => row.agreement_id === NEWS);
    expect(figuresOf({ participations: others })).toEqual(figuresOf());
  });

  test('an agreement of the county’s own has its terms for price, and the county pays', () => {
    const own = agreement({
      holder_id: 'NO-42',
      service_id: 'film',
      level: 'county',
      price_ore: ore(5_000_000),
      price_year: 2025,
      replaced_by: '',
      start: '2024-01-01',
    });
    const { next, plan, agreement: about } = figuresOf({ agreements: [...agderTables().agreements, own] }, own.id);
    expect(about).toMatchObject({ service: 'Filmene', holder: 'Agder', level: 'county' });
    expect(next).toMatchObject({ libraries: 1, paidOre: 5_150_000 });
    expect(plan.rows.map(({ payer }) => payer)).toEqual(['county']);
  });

  test('an agreement that is not there is refused', () => {
    const refused = caseFigures(agderData(), { ...query, agreement: 'borte' });
    expect(refused).toMatchObject({ kind: 'refused', problems: [{ code: 'renewal.unknownAgreement' }] });
  });
});

describe.each(['nb', 'nn'] as const)('the case (%s)', (language) => {
  const model = renewalOf(agderData(), NEWS, { language });
  const text = textOf(model);

  test('is about the agreement, and valid', () => {
    expect(model.metadata.title).toBe(
      language === 'nb' ? 'Fornyelse av Avisene fra 2026' : 'Fornying av Avisene frå 2026',
    );
    expect(parseDocumentModel(JSON.stringify(model)).kind).toBe('ok');
    expect(text).toContain('310 000 kroner');
    expect(text).toContain('319 300 kroner');
    expect(text).not.toContain('Filmene');
  });

  test('with prices kept back neither prices nor what tells them is there', () => {
    const hidden = textOf(renewalOf(agderData(), NEWS, { language, hidePrices: true }));
    expect(hidden).toContain('mellom 200 000 og 500 000 kroner');
    for (const told of ['310 000', '319 300', '400 000', '154 500', '25,83']) {
      expect(hidden).not.toContain(told);
    }
  });
});

test('what has changed since is told of the agreement alone', () => {
  const dearer = agderTables().participations.map((row) =>
    row.id === 'p1' ? { ...row, paid_ore: ore(31_000_000) } : row,
  );
  const names = figureChanges(figuresOf(), figuresOf({ participations: dearer })).map(({ name }) => name.kind);
  expect(names).toEqual(expect.arrayContaining(['price', 'agreementPerUse', 'countyPart']));
  expect(names).not.toContain('gross');
});

test('a file name says which agreement', () => {
  expect(attachmentFileName(figuresOf(), 'nb')).toBe('fornyelse-avisene-agder-2026-nb');
  expect(attachmentFileName(figuresOf(), 'nn')).toBe('fornying-avisene-agder-2026-nn');
});

test('only agreements that the county has, and that can still be renewed, are offered', () => {
  const ended = agreement({ holder_id: 'NO-4204', service_id: 'film', end: isoDate('2023-12-31'), replaced_by: '' });
  const others = agreement({ holder_id: 'NO-5001', service_id: 'film', replaced_by: '' });
  const tables = agderTables({ agreements: [...agderTables().agreements, ended, others] });
  const scope = scopeOf(tables, 'NO-42');
  if (scope.kind === 'refused') throw new Error('no scope');
  expect(renewableAgreements(tables, scope.value, 2026).map(({ service }) => service)).toEqual(['Avisene', 'Filmene']);
});
