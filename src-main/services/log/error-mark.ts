import { basename } from 'node:path';
import { errorCode } from '../settings/durable-write.ts';

const MOST_FRAMES = 12;
const FRAME = /^\s+at (?:async )?(?:(?<what>[\w$.<> [\]]+) \()?(?<where>[^()]+):(?<line>\d+):\d+\)?$/;

/** What can be told of an error to anyone: its kind and where in the program it was. */
export type ErrorMark = { readonly name: string; readonly code: string; readonly at: readonly string[] };

/**
 * The mark of an error. Its message is left out, for messages name files, folders and what was in them; so is everything of a
 * path but the program's own file.
 */
export function errorMark(error: unknown): ErrorMark {
  if (!(error instanceof Error)) return { name: typeof error, code: '', at: [] };
  // The stack begins with the message, which can have lines that look like frames.
  const stack = error.stack ?? '';
  const head = `${error.name}: ${error.message}`;
  const lines = (stack.startsWith(head) ? stack.slice(head.length) : '').split('\n');
  const at = lines.flatMap((line) => {
    const { what, where, line: number } = FRAME.exec(line)?.groups ?? {};
    return where === undefined ? [] : [`${what ? `${what} ` : ''}${fileOf(where)}:${number}`];
  });
  return { name: nameOf(error), code: errorCode(error), at: at.slice(0, MOST_FRAMES) };
}

/** Names are set by code, and could be set to anything. */
function nameOf({ name }: Error): string {
  return /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error';
}

function fileOf(where: string): string {
  return basename(where.replaceAll('\\', '/').replace(/[?#].*$/, ''));
}
