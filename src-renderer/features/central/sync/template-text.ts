import { CASE_KINDS, CASE_TEMPLATES } from '#domain/documents/case-templates.ts';
import { readTemplate } from '#domain/documents/own-template.ts';
import type { Messages } from '#texts/messages.ts';

/** What a case template holds, as people read it: kind of case, charts and tables, and every word that somebody has written. */
export function templateText(content: string, t: Messages['documents']): string {
  const { about, sections, parts = [], proposal = '', goals, ownText } = readTemplate(content);
  const words = t.cases.template;
  const kind = CASE_KINDS.find(
    (each) => CASE_TEMPLATES[each].about === about && same(CASE_TEMPLATES[each].sections, sections ?? []),
  );
  const written = Object.entries(ownText).map(([key, text]) => {
    const heading = key.replace(/\/\d+$/, '');
    return text.trim() === '' ? words.leftOut(heading) : words.written(heading, text.trim());
  });
  const shown = parts.length === 0 ? words.noParts : parts.map((part) => t[part]).join('; ');
  return [
    `${kind ? t.cases.kinds[kind] : t.cases.ownChoice}: ${shown}`,
    ...(goals ? [words.goals] : []),
    ...(proposal.trim() === '' ? [] : [words.written(t.proposal, proposal.trim())]),
    ...written,
  ].join('. ');
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each));
}
