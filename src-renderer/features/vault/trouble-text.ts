import type { Trouble } from '#domain/backup/trouble.ts';
import type { Messages } from '#texts/messages.ts';

type Texts = Messages['vault']['readOnly'];

/** What has happened, and what to do about it. */
export function troubleText(trouble: Trouble, t: Texts): { readonly what: string; readonly todo: string } {
  switch (trouble.kind) {
    case 'workingCopy':
      return t.workingCopy[trouble.reason];
    case 'disk':
      return t.disk[trouble.reason];
    case 'noHost':
      return t.noHost;
  }
}

/** The same where a change was refused. */
export function refusalText(trouble: Trouble, t: Texts): string {
  const { what, todo } = troubleText(trouble, t);
  return `${t.notSaved} ${what} ${todo}`;
}
