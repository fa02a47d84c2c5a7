import { type Language, MESSAGES } from '#texts/messages.ts';

export type Arguments =
  | {
      readonly kind: 'command';
      readonly language: Language;
      readonly command: string;
      readonly rest: readonly string[];
    }
  | { readonly kind: 'help'; readonly language: Language }
  /** A language the program does not have. */
  | { readonly kind: 'wrong'; readonly language: Language; readonly value: string };

const HELP = ['--help', '-h'];
const LANGUAGE = '--language';

/** For the attachment the same option tells the language of the document. */
const OWN_LANGUAGE_OPTION = ['attachment'];

/** Splits the command line into the command, its own arguments, and the language of the messages (bokmål unless told otherwise). */
export function readArguments(argv: readonly string[]): Arguments {
  const rest = [...argv];
  const before = takeLanguage(
    rest,
    rest.findIndex((argument) => !argument.startsWith('-') && !isLanguage(argument)),
  );
  if (before !== null && !isLanguage(before)) return { kind: 'wrong', language: 'nb', value: before };
  const [command = '', ...after] = rest;
  const inside = OWN_LANGUAGE_OPTION.includes(command) ? null : takeLanguage(after, after.length);
  if (inside !== null && !isLanguage(inside)) return { kind: 'wrong', language: 'nb', value: inside };
  const language = inside ?? before ?? 'nb';
  if ([command, ...after].some((argument) => HELP.includes(argument))) return { kind: 'help', language };
  return { kind: 'command', language, command, rest: after };
}

/**
 * The file a command works on and the options around it. Every option of the commands has a value, so an argument that is
 * neither an option nor follows one is the file.
 */
export function takeFile(args: readonly string[]): {
  readonly file: string | null;
  readonly options: readonly string[];
} {
  const at = args.findIndex((argument, i) => {
    const previous = args[i - 1];
    return !argument.startsWith('-') && !(previous?.startsWith('--') && !previous.includes('='));
  });
  return { file: args[at] ?? null, options: args.filter((_, i) => i !== at) };
}

/** Takes `--language X` or `--language=X` out of the arguments before `end`. @returns X, or `null` when it is not there */
function takeLanguage(args: string[], end: number): string | null {
  const at = args.findIndex((argument, i) => i < end && (argument === LANGUAGE || argument.startsWith(`${LANGUAGE}=`)));
  if (at < 0) return null;
  const [argument = ''] = args.splice(at, 1);
  if (argument !== LANGUAGE) return argument.slice(LANGUAGE.length + 1);
  return args.splice(at, 1)[0] ?? '';
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(MESSAGES, text);
}
