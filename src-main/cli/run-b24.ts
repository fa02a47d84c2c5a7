import { MESSAGES } from '#texts/messages.ts';
import { readArguments } from './arguments.ts';
import { type Command, type CommandOutput, EXIT } from './command.ts';

/** Loaded when they are asked for: `b24 check` does not wait for the typesetter. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  sample: async () => (await import('./sample.ts')).sample,
  check: async () => (await import('./check.ts')).check,
  counter: async () => (await import('./counter.ts')).counter,
  figures: async () => (await import('./figures-of-file.ts')).figuresOfFile,
  join: async () => (await import('./join.ts')).joinFiles,
  parquet: async () => (await import('./parquet.ts')).parquet,
  diff: async () => (await import('./diff.ts')).diff,
  budget: async () => (await import('./budget.ts')).budget,
  split: async () => (await import('./split.ts')).split,
  attachment: async () => (await import('./attachment.ts')).attachment,
  verify: async () => (await import('./verify.ts')).verify,
};

/**
 * The `b24` command.
 * @param argv the arguments after the program's name
 * @returns the exit code, one of `EXIT`
 */
export async function runB24(argv: readonly string[], output: Omit<CommandOutput, 'language'>): Promise<number> {
  const given = readArguments(argv);
  const texts = MESSAGES[given.language].b24;
  if (given.kind === 'wrong') {
    output.stderr(`${texts.unknownLanguage(given.value)}\n`);
    return EXIT.usage;
  }
  if (given.kind === 'help') {
    output.stdout(`${texts.help}\n`);
    return EXIT.ok;
  }
  const load = Object.hasOwn(COMMANDS, given.command) ? COMMANDS[given.command] : undefined;
  if (!load) {
    output.stderr(`${given.command === '' ? '' : `${texts.unknownCommand(given.command)}\n\n`}${texts.help}\n`);
    return EXIT.usage;
  }
  const command = await load();
  return command(given.rest, { ...output, language: given.language });
}
