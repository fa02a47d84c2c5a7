import type { Language } from '#texts/messages.ts';

/** Where a command writes: figures as JSON on stdout, everything meant for people on stderr. */
export type CommandOutput = {
  /** Writes the text as it is; the command adds the line break. */
  stdout(text: string): void;
  stderr(text: string): void;
  readonly language: Language;
};

/**
 * One `b24` command.
 * @param args what stands after the command's name
 * @returns the exit code, one of `EXIT`
 */
export type Command = (args: readonly string[], io: CommandOutput) => Promise<number>;

/** Exit codes: 1 when a file or a request is refused, 2 when the command was used wrongly. */
export const EXIT = { ok: 0, refused: 1, usage: 2 } as const;
