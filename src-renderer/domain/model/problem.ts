/**
 * One thing found wrong in a file. The code is stable and has a text in every language (`texts`);
 * `params` fill the text. Rows and columns are as a person counts them: the head is row 1.
 */
export type Problem = {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  /** Entry or table the finding is in. */
  readonly table?: string;
  readonly row?: number;
  /** Column heading, or a spreadsheet letter where there is no heading. */
  readonly column?: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** Expected failure is a value: either the result with what is worth a remark, or the reasons why not. */
export type Outcome<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };
