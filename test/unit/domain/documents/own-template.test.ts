import { expect, test } from 'vitest';
import { isOfTemplate, readTemplate, templateContent } from '#domain/documents/own-template.ts';
import { readForm } from '#features/documents/read-form.ts';

const form = { ...readForm(null, 'NO-42', 2025), proposal: 'Saken tas til orientering', goals: true };

test('a template leaves the form as it was saved, in whatever order the parts were chosen', () => {
  const content = templateContent(form);
  expect(isOfTemplate({ ...readForm(null, 'NO-42', 2025), ...readTemplate(content) }, content)).toBe(true);
  expect(isOfTemplate({ ...form, parts: form.parts.toReversed() }, content)).toBe(true);
});

test('what has changed since is not the template any more; what belongs to the one case is no part of it', () => {
  const content = templateContent(form);
  expect(isOfTemplate({ ...form, parts: form.parts.slice(1) }, content)).toBe(false);
  expect(isOfTemplate({ ...form, proposal: 'Noe annet' }, content)).toBe(false);
  const another = { ...form, caseNumber: '26/01234', goalsLeftOut: ['Gode levekår'] };
  expect(isOfTemplate(another, content)).toBe(true);
});

test('a template that someone else has damaged is no template of the form, and does not throw', () => {
  for (const content of ['', '[]', '{"parts":7}', 'null']) expect(isOfTemplate(form, content)).toBe(false);
});
