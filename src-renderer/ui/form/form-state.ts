/** Texts as they are typed, by field. */
export type FieldTexts<F extends string> = Readonly<Record<F, string>>;

/** What is wrong with a field, in words for the person who fills it in. The order is that of the form. */
export type FieldErrors<F extends string> = Readonly<Partial<Record<F, string>>>;

/** A form that is not saved: only what differs from the record, so that it can be laid over a newer one. */
export type FormDraft = Readonly<Record<string, string>>;

/** Sound entries of what was stored, whatever it is. */
export function readDraft(stored: unknown): FormDraft {
  if (typeof stored !== 'object' || stored === null) return {};
  const texts: Record<string, string> = {};
  for (const [field, text] of Object.entries(stored)) if (typeof text === 'string') texts[field] = text;
  return texts;
}

export function withDraft<F extends string>(initial: FieldTexts<F>, draft: FormDraft): FieldTexts<F> {
  const texts: Record<F, string> = { ...initial };
  for (const field of Object.keys(initial) as F[]) texts[field] = draft[field] ?? initial[field];
  return texts;
}

/** @returns the draft after a field is typed in, or null when nothing differs from the record any more */
export function draftAfter<F extends string>(
  initial: FieldTexts<F>,
  draft: FormDraft,
  field: F,
  text: string,
): FormDraft | null {
  const { [field]: _, ...others } = draft;
  const next: FormDraft = text === initial[field] ? others : { ...others, [field]: text };
  return Object.keys(next).length > 0 ? next : null;
}
