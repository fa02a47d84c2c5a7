import { ATTACHMENT_SECTIONS, type AttachmentSection, CASE_PARTS, type CasePart } from './attachment-options.ts';
import type { CaseSubject } from './case-templates.ts';
import type { OwnText } from './own-text.ts';

/** What an office's own template keeps of a case: all but what belongs to the one case. */
export type OwnTemplate = {
  readonly about: CaseSubject;
  readonly sections: readonly AttachmentSection[];
  readonly parts: readonly CasePart[];
  readonly proposal: string;
  readonly goals: boolean;
  readonly ownText: OwnText;
};

/** As the text that the central file carries. */
export function templateContent({ about, sections, parts, proposal, goals, ownText }: OwnTemplate): string {
  return JSON.stringify({ about, sections, parts, proposal, goals, ownText } satisfies OwnTemplate);
}

/** Whether a case is as this template leaves it; in whatever order its parts were chosen. */
export function isOfTemplate(form: OwnTemplate, content: string): boolean {
  return JSON.stringify(readTemplate(templateContent(form))) === JSON.stringify(readTemplate(content));
}

/** What can be used of a template; another office may have written it, so nothing is taken on trust. */
export function readTemplate(content: string): Partial<OwnTemplate> & Pick<OwnTemplate, 'about' | 'ownText'> {
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

/** Whether somebody's own words are in it: they are written in one language. */
export function hasWords({
  proposal = '',
  ownText,
}: Pick<Partial<OwnTemplate>, 'proposal'> & Pick<OwnTemplate, 'ownText'>): boolean {
  return proposal.trim() !== '' || Object.keys(ownText).length > 0;
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
