import { isCentralFileName } from '../central/file-name.ts';

export type StartArguments = {
  /** `--central PATH` */
  readonly central: string | null;
  /** `--policy PATH`: an administrator's file in another place than the system's. */
  readonly policy: string | null;
  /** `--data DIR` */
  readonly data: string | null;
  /** `--sample` */
  readonly sample: boolean;
  /** A central file named without an option, as the system does when one is double-clicked; to be looked over and taken in. */
  readonly file: string | null;
};

export type ParsedArguments =
  | { readonly kind: 'parsed'; readonly arguments: StartArguments }
  | { readonly kind: 'not_a_central_file'; readonly path: string };

/**
 * The program's own arguments out of a command line that may hold others too (Chromium's switches and the script's
 * path under Electron). A central file must be named as one, so that a slip never makes the program write to
 * another file.
 */
export function parseStartArguments(commandLine: readonly string[]): ParsedArguments {
  const central = valueAfter(commandLine, '--central');
  if (central !== null && !isCentralFileName(central)) return { kind: 'not_a_central_file', path: central };
  return {
    kind: 'parsed',
    arguments: {
      central,
      policy: valueAfter(commandLine, '--policy'),
      data: valueAfter(commandLine, '--data'),
      sample: commandLine.includes('--sample'),
      file: namedFile(commandLine),
    },
  };
}

function namedFile(commandLine: readonly string[]): string | null {
  const isValue = (index: number) => ['--central', '--data', '--policy'].includes(commandLine[index - 1] ?? '');
  const isFile = (argument: string, index: number) =>
    !argument.startsWith('-') && !isValue(index) && isCentralFileName(argument);
  return commandLine.find(isFile) ?? null;
}

/** Takes `--name value` and `--name=value`; Electron passes arguments on in either form. */
function valueAfter(commandLine: readonly string[], name: string): string | null {
  for (const [index, argument] of commandLine.entries()) {
    if (argument.startsWith(`${name}=`)) return argument.slice(name.length + 1) || null;
    if (argument === name) return commandLine[index + 1] ?? null;
  }
  return null;
}
