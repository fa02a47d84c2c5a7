import type { SupportFacts } from '#contract/administration.ts';
import type { Language, Messages } from '#texts/messages.ts';

/** What the page knows beside the host. Counts and codes alone: no name, no path, no content. */
export type PageFacts = {
  readonly language: Language;
  readonly browser: string;
  readonly window: string;
  readonly sample: boolean;
  readonly revision: number;
  /** Records in each table, and usage figures. */
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly (readonly [code: string, count: number])[];
};

/** The report as text: what it is, then one fact a line under its heading. */
export function supportReport(facts: SupportFacts, page: PageFacts, t: Messages['settings']['support']): string {
  const lines = (values: readonly (readonly [string, string | number | null | boolean])[]) =>
    values.map(([name, value]) => `  ${name}: ${value ?? '-'}`);
  const { program, data, problems, log } = t.parts;
  return [
    t.reportHead,
    '',
    program,
    ...lines([
      ['version', facts.version],
      ['host', facts.host],
      ['platform', `${facts.platform} ${facts.architecture} ${facts.system}`],
      ['node', facts.node],
      ['electron', facts.electron],
      ['browser', page.browser],
      ['window', page.window],
      ['language', page.language],
      ['policy', facts.policy],
    ]),
    '',
    data,
    ...lines([
      ['central file', facts.central],
      ['revision', page.revision],
      ['sample', page.sample],
      ['backups', facts.backups],
      ['journal', facts.journal],
      ['free bytes', facts.free],
      ...Object.entries(page.counts),
    ]),
    '',
    problems,
    ...(page.problems.length > 0 ? lines(page.problems) : [`  ${t.noProblems}`]),
    '',
    log,
    ...(facts.log.length > 0 ? facts.log.map((line) => `  ${line}`) : [`  ${t.noLog}`]),
    '',
  ].join('\n');
}

/** Chromium and its version out of what a browser says of itself. */
export function browserName(userAgent: string): string {
  const names = ['Electron', 'Edg', 'Chrome'].map((name) => new RegExp(`\\b${name}/[\\d.]+`).exec(userAgent)?.[0]);
  return names.find((name) => name !== undefined) ?? 'unknown';
}
