import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';

/** The words of the registers, and what fields and their fixed values are called everywhere. */
export type Words = {
  readonly t: Messages['registers'];
  readonly record: Messages['recordWords'];
  readonly formats: Formats;
};

/** A field as the head of a column or the label of a control. */
export function fieldHead(field: string, { t, record }: Pick<Words, 't' | 'record'>): string {
  const name = field === 'id' ? t.number : (record.fields[field] ?? field);
  return name.charAt(0).toLocaleUpperCase('nb') + name.slice(1);
}
