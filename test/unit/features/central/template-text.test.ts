import { expect, test } from 'vitest';
import { CASE_TEMPLATES } from '#domain/documents/case-templates.ts';
import { templateContent } from '#domain/documents/own-template.ts';
import { fieldTexts } from '#features/central/sync/field-texts.ts';
import { isWritable } from '#features/central/sync/written-value.ts';
import { MESSAGES } from '#texts/messages.ts';
import { formatsFor } from '#ui/format.ts';

const form = {
  ...CASE_TEMPLATES.yearly,
  parts: ['savingsFigure', 'serviceTable'] as const,
  proposal: '',
  goals: true,
  ownText: { 'Sammendrag/1': 'Et godt år.', 'Vurderinger/2': '' },
};

test.each([
  [
    'nb',
    'Årsrapport: Besparelse per år; Tjenester, tabell. Med mål fra regionplanen. Sammendrag: «Et godt år.». Vurderinger: et avsnitt er tatt ut',
    'nynorsk',
  ],
  [
    'nn',
    'Årsrapport: Innsparing per år; Tenester, tabell. Med mål frå regionplanen. Sammendrag: «Et godt år.». Vurderinger: eit avsnitt er teke ut',
    'nynorsk',
  ],
  [
    'en',
    'Yearly report: Savings per year; Services, table. With goals from the regional plan. Sammendrag: “Et godt år.”. Vurderinger: a paragraph is left out',
    'Nynorsk',
  ],
] as const)('what a template holds is told in words, whoever changed it (%s)', (language, content, nynorsk) => {
  const texts = fieldTexts(MESSAGES[language], formatsFor(language), new Map(), { own: '', offices: new Map() });
  expect(texts.value('case_templates', 'content', templateContent(form))).toBe(content);
  expect(texts.value('case_templates', 'language', 'nn')).toBe(nynorsk);
  expect(texts.value('case_templates', 'name', 'nn')).toBe('nn');
});

test('a damaged template is told as one without anything, and its content is not written by hand', () => {
  const { value } = fieldTexts(MESSAGES.nb, formatsFor('nb'), new Map(), { own: '', offices: new Map() });
  expect(value('case_templates', 'content', '{')).toBe('Eget utvalg: ingen diagrammer eller tabeller');
  expect(['name', 'content', 'language'].map((field) => isWritable('case_templates', field))).toEqual([
    true,
    false,
    false,
  ]);
});
