import { ATTACHMENT_SECTIONS, CASE_PARTS } from '#domain/documents/attachment-options.ts';
import type { OwnText } from '#domain/documents/own-text.ts';
import type { AttachmentForm } from './attachment-form.tsx';

type Template = Pick<AttachmentForm, 'about' | 'sections' | 'parts' | 'proposal' | 'goals' | 'ownText'>;

/** What a template keeps of a form, as the text that the central file carries. */
export function templateContent({ about, sections, parts, proposal, goals, ownText }: AttachmentForm): string {
  return JSON.stringify({ about, sections, parts, proposal, goals, ownText } satisfies Template);
}

/** Whether the form is as this template leaves it; in whatever order its parts were chosen. */
export function isOfTemplate(form: AttachmentForm, content: string): boolean {
  return JSON.stringify(readTemplate(templateContent(form))) === JSON.stringify(readTemplate(content));
}

/** What can be used of a template; another office may have written it, so nothing is taken on trust. */
export function readTemplate(content: string): Partial<Template> & Pick<Template, 'about'> {
  const kept = parsed(content);
  const listed = <T extends string>(value: unknown, known: readonly T[]) =>
    Array.isArray(value) ? known.filter((each) => value.includes(each)) : undefined;
  const [sections, parts] = [listed(kept.sections, ATTACHMENT_SECTIONS), listed(kept.parts, CASE_PARTS)];
  return {
    about: kept.about === 'agreement' ? 'agreement' : 'collaboration',
    ...(sections && { sections }),
    ...(parts && { parts }),
    ...(typeof kept.proposal === 'string' && { proposal: kept.proposal }),
    ...(typeof kept.goals === 'boolean' && { goals: kept.goals }),
    ownText: texts(kept.ownText),
  };
}

function texts(value: unknown): OwnText {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function parsed(content: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
