import type { CaseSubject } from '#domain/documents/case-templates.ts';
import type { AttachmentForm, OwnWords } from './attachment-form.tsx';

/**
 * The form turned to another subject: what she has written of the one she leaves is put aside, and what she wrote of the other
 * before is there again. Words about one agreement never stand in the case of another.
 */
export function turnedTo(form: AttachmentForm, about: CaseSubject, agreementId: string): AttachmentForm {
  const [from, to] = [subjectOf(form), subjectOf({ about, agreementId })];
  if (from === to) return { ...form, about, agreementId };
  const { title, proposal, ownText } = form;
  const none: OwnWords = { title: '', proposal: '', ownText: {} };
  const aside = { ...form.aside, [from]: { title, proposal, ownText } };
  return { ...form, about, agreementId, ...(form.aside[to] ?? none), aside };
}

function subjectOf({ about, agreementId }: Pick<AttachmentForm, 'about' | 'agreementId'>): string {
  return about === 'agreement' ? `agreement:${agreementId}` : about;
}
