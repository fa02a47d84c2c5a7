import { expect, test } from 'vitest';
import { CASE_TEMPLATES } from '#domain/documents/case-templates.ts';
import { readTemplate, templateContent } from '#domain/documents/own-template.ts';
import { readForm } from '../../../../src-renderer/features/documents/read-form.ts';
import { turnedTo } from '../../../../src-renderer/features/documents/turned-to.ts';
import { agderData, attachmentOf, textOf } from '../../../support/attachment-case.ts';

const headings = (options: Parameters<typeof attachmentOf>[1]) =>
  attachmentOf(agderData(), options).blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === '1' ? [block.text] : [],
  );

test('each kind of case has its own headings', () => {
  expect(headings(CASE_TEMPLATES.yearly)).not.toContain('Forslag til vedtak');
  expect(headings(CASE_TEMPLATES.budget)).toEqual(
    expect.arrayContaining(['Forslag til vedtak', 'Økonomiske konsekvenser']),
  );
  expect(headings(CASE_TEMPLATES.budget)).not.toContain('Vurderinger');
});

test('a report of the year is about the year, and recommends nothing', () => {
  const report = attachmentOf(agderData(), CASE_TEMPLATES.yearly);
  expect(report.metadata.title).toBe('Digitalt innhold til bibliotekene i 2025');
  expect(report.metadata.facts).toContainEqual({ label: 'Gjelder', value: 'Året 2025' });
  expect(textOf(report)).not.toContain('tilrår');
  expect(textOf(attachmentOf(agderData(), CASE_TEMPLATES.joining))).toContain('tilrår');
});

test('every figure and table of a template has a place in it', () => {
  const shown = (template: keyof typeof CASE_TEMPLATES) =>
    attachmentOf(agderData(), CASE_TEMPLATES[template]).blocks.filter(
      ({ kind }) => kind === 'figure' || kind === 'table',
    );
  for (const template of ['joining', 'budget', 'yearly'] as const) {
    expect(shown(template)).toHaveLength(CASE_TEMPLATES[template].parts.length);
  }
  const both = {
    ...CASE_TEMPLATES.budget,
    sections: ['summary'],
    parts: ['agreementFigure', 'savingsFigure'],
  } as const;
  expect(attachmentOf(agderData(), both).blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(2);
});

test('a report of the year says nothing of money to come', () => {
  expect(textOf(attachmentOf(agderData(), CASE_TEMPLATES.joining))).toContain('Prisen er usikker');
  expect(textOf(attachmentOf(agderData(), CASE_TEMPLATES.yearly))).not.toMatch(/Prisen er usikker|økonomiplan/i);
});

test('the goals of the regional plan stand before the economy, and a title of one’s own is the title', () => {
  const goals = { heading: 'Regionplan Agder 2030', items: ['Likeverdig tilgang til informasjon.'] };
  const listed = headings({ goals, title: 'Vår sak' });
  expect(listed.indexOf('Regionplan Agder 2030')).toBe(listed.indexOf('Økonomiske konsekvenser') - 1);
  expect(attachmentOf(agderData(), { title: 'Vår sak' }).metadata.title).toBe('Vår sak');
});

test('a template is read back as it was kept, and nothing that others wrote in it is taken on trust', () => {
  const form = { ...readForm(null, 'NO-42', 2025), ...CASE_TEMPLATES.yearly, ownText: { 'Sammendrag/1': 'Eget' } };
  expect(readTemplate(templateContent(form))).toMatchObject({
    ...CASE_TEMPLATES.yearly,
    ownText: { 'Sammendrag/1': 'Eget' },
  });
  expect(readTemplate('{"sections":["x"],"parts":7,"ownText":{"a":1},"goals":"ja"}')).toEqual({
    about: 'collaboration',
    sections: [],
    ownText: {},
  });
  expect(readTemplate('ikke json')).toEqual({ about: 'collaboration', ownText: {} });
});

test('words about one agreement never stand in the case of another, and are there again when one comes back', () => {
  const form = { ...readForm(null, 'NO-42', 2025), title: 'Samarbeidet', ownText: { 'Sammendrag/1': 'Om alt' } };
  const film = { ...turnedTo(form, 'agreement', 'film'), title: 'Film' };
  expect(turnedTo(form, 'agreement', 'film')).toMatchObject({ title: '', ownText: {} });
  expect(turnedTo(film, 'agreement', 'aviser').title).toBe('');
  expect(turnedTo(turnedTo(film, 'collaboration', ''), 'agreement', 'film').title).toBe('Film');
  expect(turnedTo(film, 'collaboration', '')).toMatchObject({
    title: 'Samarbeidet',
    ownText: { 'Sammendrag/1': 'Om alt' },
  });
});
