import { useState } from 'react';
import { useKeptState } from '../kept-state.ts';
import { draftAfter, type FieldErrors, type FieldTexts, type FormDraft, readDraft, withDraft } from './form-state.ts';

export type Form<F extends string> = {
  readonly values: FieldTexts<F>;
  /** To be shown at the fields: those that have been left, and after an attempt to save all of them. */
  readonly errors: FieldErrors<F>;
  /** Every error, once an attempt to save was made: for the list at the top. */
  readonly summary: readonly { readonly field: F; readonly message: string }[];
  /** Something is typed that is not saved. */
  readonly changed: boolean;
  set(field: F, text: string): void;
  /** Several at once: one choice that decides another. */
  setAll(texts: Partial<Record<F, string>>): void;
  /** The field is checked from now on. */
  leave(field: F): void;
  /** @returns true when nothing is wrong; otherwise the list at the top appears */
  readyToSave(): boolean;
  /** Forgets what is typed: it is saved, or not wanted. @returns what takes it back */
  forget(): () => void;
};

/**
 * The state of one form. What is typed is kept under `name` until it is saved or discarded, so that neither leaving
 * the view nor a crash loses it.
 * @param check errors of the whole form, in the order of its fields
 */
export function useForm<F extends string>(options: {
  name: string;
  initial: FieldTexts<F>;
  check(values: FieldTexts<F>): FieldErrors<F>;
}): Form<F> {
  const { name, initial, check } = options;
  const [draft, changeDraft] = useKeptState<FormDraft>(`draft.${name}`, readDraft);
  const [left, setLeft] = useState<ReadonlySet<F>>(new Set());
  const [attempted, setAttempted] = useState(false);
  const values = withDraft(initial, draft);
  const all = check(values);
  const entries = Object.entries(all) as [F, string][];
  const shown = entries.filter(([field]) => attempted || left.has(field));

  return {
    values,
    errors: Object.fromEntries(shown) as FieldErrors<F>,
    summary: attempted ? entries.map(([field, message]) => ({ field, message })) : [],
    changed: Object.keys(draft).length > 0,
    set: (field, text) => changeDraft((current) => draftAfter(initial, current, field, text)),
    setAll: (texts) =>
      changeDraft((current) =>
        (Object.entries(texts) as [F, string][]).reduce<FormDraft | null>(
          (next, [field, text]) => draftAfter(initial, next ?? {}, field, text),
          current,
        ),
      ),
    leave: (field) => setLeft((before) => new Set([...before, field])),
    readyToSave: () => {
      setAttempted(true);
      return entries.length === 0;
    },
    forget: () => {
      const forgotten = draft;
      changeDraft(() => null);
      setLeft(new Set());
      setAttempted(false);
      return () => changeDraft(() => forgotten);
    },
  };
}
