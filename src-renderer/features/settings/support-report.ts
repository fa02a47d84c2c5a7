import type { SupportFacts } from '#contract/administration.ts';
import { TABLE_NAMES, type TableName } from '#domain/model/tables.ts';
import type { Language, Messages } from '#texts/messages.ts';

/** What the page knows beside the host. Counts and codes alone: no name, no path, no content. */
export type PageFacts = {
  readonly language: Language;
  /** See `browserName`. */
  readonly browser: string | null;
  readonly window: string;
  readonly sample: boolean;
  readonly revision: number;
  /** Records in each table, and usage figures. */
  readonly counts: Readonly<Record<TableName, number>>;
  readonly problems: readonly (readonly [code: string, count: number])[];
};

/** The report as text, in her language, since she reads it before it goes: one fact a line under its heading. Codes and the log stand as they are. */
export function supportReport(facts: SupportFacts, page: PageFacts, texts: Messages): string {
  const { tables } = texts.central;
  const t = texts.settings.support;
  const { facts: name, values, parts } = t;
  const lines = (entries: readonly (readonly [string, string | number | null])[]) =>
    entries.map(([key, value]) => `  ${key}: ${value ?? '-'}`);
  return [
    t.reportHead,
    '',
    parts.program,
    ...lines([
      [name.version, facts.version],
      [name.host, values[facts.host]],
      [name.platform, `${facts.platform} ${facts.architecture} ${facts.system}`],
      [name.node, facts.node],
      [name.electron, facts.electron],
      [name.browser, page.browser],
      [name.window, page.window],
      [name.language, page.language],
      [name.policy, values[facts.policy]],
    ]),
    '',
    parts.data,
    ...lines([
      [name.central, values[facts.central]],
      [name.revision, page.revision],
      [name.sample, page.sample ? values.yes : values.no],
      [name.backups, facts.backups],
      [name.journal, facts.journal],
      [name.free, facts.free],
      ...TABLE_NAMES.map((table) => [tables[table], page.counts[table]] as const),
    ]),
    '',
    parts.problems,
    ...(page.problems.length > 0 ? lines(page.problems) : [`  ${t.noProblems}`]),
    '',
    parts.log,
    ...(facts.log.length > 0 ? facts.log.map((line) => `  ${line}`) : [`  ${t.noLog}`]),
    '',
  ].join('\n');
}

/** Chromium and its version out of what a browser says of itself; null where it is another. */
export function browserName(userAgent: string): string | null {
  const names = ['Electron', 'Edg', 'Chrome'].map((name) => new RegExp(`\\b${name}/[\\d.]+`).exec(userAgent)?.[0]);
  return names.find((name) => name !== undefined) ?? null;
}
