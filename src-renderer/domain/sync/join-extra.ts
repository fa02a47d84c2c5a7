import { compareUtf8 } from './utf8-order.ts';

type Texts = Readonly<Record<string, string>>;

/** Unknown columns of two rows that are the same but for them: all columns, the greater bytes where both have one. */
export function joinExtra(a: Texts, b: Texts): Texts {
  const joined = new Map(Object.entries(a));
  for (const [name, text] of Object.entries(b)) {
    const other = joined.get(name);
    if (other === undefined || compareUtf8(text, other) > 0) joined.set(name, text);
  }
  return Object.fromEntries(joined);
}

/** One of two rows of an account table with equal fields, with the unknown columns of both. */
export function withExtraOf<R extends { extra?: Texts }>(row: R, other: R): R {
  if (!other.extra || row.extra === other.extra) return row;
  return { ...row, extra: joinExtra(row.extra ?? {}, other.extra) };
}
