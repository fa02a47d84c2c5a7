import { withoutControls, withVisibleSpaces } from '#domain/documents/plain-text.ts';

/** Text as a file of XML can hold it and a common font shows it. */
export function shown(text: string): string {
  return withVisibleSpaces(withoutControls(text));
}
