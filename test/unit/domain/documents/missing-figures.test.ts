import { describe, expect, test } from 'vitest';
import { attachmentFigures } from '#domain/documents/attachment-figures.ts';
import { parseDocumentModel } from '#domain/documents/model.ts';
import type { Tables } from '#domain/model/tables.ts';
import { emptyUsage } from '#domain/model/usage-columns.ts';
import { agderData, agderTables, attachmentOf, DOCUMENT_DATE, textOf } from '../../../support/attachment-case.ts';
import { agreementCount } from '../../../support/figure-records.ts';

const LANGUAGES = ['nb', 'nn'] as const;

function text(change: Partial<Tables>, language: 'nb' | 'nn' = 'nb'): string {
  return textOf(attachmentOf(agderData(change), { language }));
}

describe('a figure without a basis is said to be missing, never 0', () => {
  test('no agreements before: the claim can neither be confirmed nor refuted', () => {
    expect(text({ agreement_counts: [] })).toContain(
      'kan verken bekreftes eller avvises, for det er ikke registrert noen avtaler før samarbeidet.',
    );
    expect(text({ agreement_counts: [] }, 'nn')).toContain('kan verken stadfestast eller avvisast');
  });

  test('no operating cost: gross only, and no net', () => {
    const nb = text({ operating_costs: [] });
    expect(nb).toContain('sparte bibliotekene i fylket 160 000 kroner brutto i 2025.');
    expect(nb).toContain('så netto kan ikke beregnes.');
    expect(nb).toContain('2025 | 2 av 3 | 160 000 | – | –');
    expect(nb).toContain('Driftsandelen legges inn i budsjettrammen når beløpet er kjent.');
  });

  test('no list price: no savings', () => {
    const participations = agderTables().participations.map((row) => ({ ...row, list_price_ore: null }));
    expect(text({ participations })).toContain(
      'Ingen av de tre tilknytningene i 2025 kan regnes mot listepris, så besparelsen kan ikke beregnes.',
    );
    expect(text({ participations })).toContain('Besparelsen i 2025 mangler grunnlag');
  });

  test('no population: nothing is said about how many are covered', () => {
    expect(text({ population: [] })).toContain('Folketallet i 2025 er ikke registrert');
  });

  test('no usage: no cost per use', () => {
    const model = attachmentOf({ tables: agderTables(), usage: emptyUsage() });
    expect(textOf(model)).toContain(
      'Det er ikke registrert brukstall for 2025, så kostnad per bruk kan ikke beregnes.',
    );
  });

  test('no prices at all: the plan is left out and the text says so', () => {
    const nb = text({ participations: [], operating_costs: [] });
    expect(nb).toContain('Det er ikke registrert noen tilknytning til nasjonale avtaler i Agder til og med 2027.');
    expect(nb).toContain('Det er ikke registrert priser som en økonomiplan kan bygge på.');
    expect(nb).not.toContain('Utgifter i økonomiplanen');
  });

  test.each(LANGUAGES)('a file with nothing but the county still makes a document (%s)', (language) => {
    const { organisations } = agderTables();
    const empty = Object.fromEntries(Object.keys(agderTables()).map((table) => [table, []])) as Partial<Tables>;
    const model = attachmentOf({ tables: agderTables({ ...empty, organisations }), usage: emptyUsage() }, { language });
    expect(parseDocumentModel(JSON.stringify(model)).kind).toBe('ok');
    expect(textOf(model)).not.toMatch(/NaN|undefined|null|Infinity/);
  });
});

describe('savings are told as they are', () => {
  test('less than the share of the operating cost', () => {
    const operating_costs = agderTables().operating_costs.map((row) => ({ ...row, total_ore: row.total_ore * 10 }));
    const nb = text({ operating_costs: operating_costs as Tables['operating_costs'] });
    expect(nb).toContain('Det er 440 000 kroner mindre enn fylkets andel av driften.');
    expect(nb).toContain('dekker ikke besparelsen i fylket driftsandelen');
    expect(nb).toContain('Driftsandelen var større enn besparelsen i 2025');
  });

  test('a loss', () => {
    const participations = agderTables().participations.map((row) => ({
      ...row,
      list_price_ore: row.list_price_ore && row.paid_ore,
      paid_ore: row.list_price_ore ?? row.paid_ore,
    }));
    expect(text({ participations })).toContain('betalte bibliotekene i fylket 160 000 kroner mer i 2025');
  });

  test('a year that is not over is an estimate', () => {
    const nb = textOf(attachmentOf(agderData(), {}, { documentDate: '2025-08-15' as typeof DOCUMENT_DATE }));
    expect(nb).toContain('sparer bibliotekene i fylket');
    expect(nb).toContain('2025 er et anslag, for året er ikke over.');
  });
});

describe('the claim of 97 % is held against the figures', () => {
  const counts = agderTables().agreement_counts;
  const ended = (count: number) => [
    agreementCount('NO-4204', 'news', '2022-09-01', count),
    agreementCount('NO-4204', 'news', '2023-06-01', 0),
  ];

  test('it falls short', () => {
    expect(text({ agreement_counts: ended(20) })).toContain(
      'Nedgangen i landet fra 20 til 2 avtaler er 90 prosent.[1] Det er mindre enn påstanden om 97 prosent i saken fra 2024, så de registrerte tallene støtter den ikke.',
    );
  });

  test('it is met, and nothing is assumed', () => {
    const nb = text({ agreement_counts: ended(100) });
    expect(nb).toContain('er 98 prosent.[1] Tallene støtter påstanden om 97 prosent i saken fra 2024.');
    expect(nb).not.toContain('antatt avsluttet, fordi');
  });

  test('it is met once rounded', () => {
    expect(text({ agreement_counts: ended(60) })).toContain('men stemmer med den når det rundes av.');
  });

  test('what rests on assumptions is said with the number without them', () => {
    expect(text({ agreement_counts: counts })).toContain(
      'Av de 50 avtalene er 36 antatt avsluttet, fordi ingen har meldt noe annet. Dersom alle 36 fortsatt løper, er det 38 avtaler igjen, og nedgangen er 24 prosent.',
    );
  });

  test('no claim, no comparison', () => {
    expect(textOf(attachmentOf(agderData(), {}, { claim: null }))).not.toContain('påstand');
  });
});

describe('what is refused', () => {
  test.each([
    ['NO', 'attachment.notCounty'],
    ['NO-99', 'figures.unknownScope'],
  ])('scope %s', (county, code) => {
    const query = { county, budgetYear: 2027, documentDate: DOCUMENT_DATE, sample: false };
    expect(attachmentFigures(agderData(), query)).toMatchObject({ kind: 'refused', problems: [{ code }] });
  });
});
