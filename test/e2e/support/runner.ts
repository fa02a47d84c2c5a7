import type { BrowserContext, Page } from '@playwright/test';

/** How a run of the program is started; the same words as `npm start`'s arguments. */
export type StartOptions = {
  readonly dataFolder: string;
  /** Start with sample data. */
  readonly sample: boolean;
  /** Path of a central file to connect, or null. */
  readonly central: string | null;
  /** Path of a central file to look over, as a double click gives it, or null. */
  readonly file: string | null;
  /** Path of an administrator's file; none where it is left out. */
  readonly policy?: string;
  /** Stands for the user's home folder, so that the file browser of the loopback host shows what the test made. */
  readonly home: string;
};

/** One running program, in either host. */
export type RunningProgram = {
  readonly page: Page;
  /** Ends the program as a user does. */
  readonly stop: () => Promise<void>;
};

export type RunnerName = 'loopback' | 'electron';

/**
 * Starts the program. The loopback host shows its page in `context`; Electron brings a context of its own and takes none.
 * `watch` is told of the context before the page is in it, so that nothing the page does is missed.
 */
export type Runner = (
  options: StartOptions,
  context: BrowserContext | null,
  watch: (context: BrowserContext) => void,
) => Promise<RunningProgram>;

export function runnerName(): RunnerName {
  const wanted = process.env.B24_RUNNER ?? 'loopback';
  if (wanted === 'loopback' || wanted === 'electron') return wanted;
  throw new Error(`B24_RUNNER must be loopback or electron, not “${wanted}”`);
}

/** Arguments of the program itself, as both hosts take them. */
export function programArguments({ dataFolder, sample, central, file, policy }: StartOptions): string[] {
  return [
    `--data=${dataFolder}`,
    ...(sample ? ['--sample'] : []),
    ...(central === null ? [] : [`--central=${central}`]),
    ...(file === null ? [] : [file]),
    ...(policy === undefined ? [] : [`--policy=${policy}`]),
  ];
}

/** The user's own settings, but for home and language, which the tests set. */
export function programEnvironment(home: string): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { ...Object.fromEntries(own), HOME: home, USERPROFILE: home, LC_ALL: 'nb_NO.UTF-8' };
}
