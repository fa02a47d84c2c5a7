import type { CentralRevision } from '#contract/host-api.ts';

/** What the name of a file in the history says. */
export type HistoryName = Pick<CentralRevision, 'origin' | 'revision' | 'savedAt'> & {
  /** The first 16 digits of its SHA-256. */
  readonly hash: string;
};

const ORIGIN_WORDS = { copy: 'kopi', damaged: 'skadet' } as const;
const ENDING = '.b24.zip';
const NAME = /\.(r(\d{8,16})|kopi|skadet)\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.([0-9a-f]{16})\.b24\.zip$/;

/** `felles.r00000012.20260301T120000Z.0123456789abcdef.b24.zip`: sorts by revision, and a person can read it. */
export function historyName(centralName: string, { origin, revision, savedAt, hash }: HistoryName): string {
  const word = origin === 'replaced' ? `r${String(revision ?? 0).padStart(8, '0')}` : ORIGIN_WORDS[origin];
  const time = savedAt.replace(/\.\d+/, '').replace(/[-:]/g, '');
  return `${stem(centralName)}.${word}.${time}.${hash}${ENDING}`;
}

/** Null for a name that is not one of this central file's history. */
export function parseHistoryName(centralName: string, name: string): HistoryName | null {
  const parts = NAME.exec(name);
  if (parts === null || name.slice(0, parts.index) !== stem(centralName)) return null;
  const [, word, revision, year, month, day, hour, minute, second, hash = ''] = parts;
  return {
    origin: word === ORIGIN_WORDS.copy ? 'copy' : word === ORIGIN_WORDS.damaged ? 'damaged' : 'replaced',
    revision: revision === undefined ? null : Number(revision),
    savedAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`,
    hash,
  };
}

function stem(centralName: string): string {
  return centralName.slice(0, -ENDING.length);
}

type Named = HistoryName & { readonly name: string };

/** Greatest revision first; among equals, and for what has none, the latest name. */
export function newestFirst(a: Named, b: Named): number {
  return (b.revision ?? -1) - (a.revision ?? -1) || (a.name < b.name ? 1 : -1);
}

const NEWEST_KEPT = 20;

/**
 * What may go: all but the 20 newest and, of those that were replaced, the newest of each month. A clock that was wrong
 * files a revision under another month, and so keeps one more.
 */
export function outlived<T extends Named>(revisions: readonly T[]): T[] {
  return (['replaced', 'copy', 'damaged'] as const).flatMap((origin) => {
    const older = revisions
      .filter((revision) => revision.origin === origin)
      .sort(newestFirst)
      .slice(NEWEST_KEPT);
    if (origin !== 'replaced') return older;
    const months = new Set<string>();
    return older.filter(({ savedAt }) => {
      const month = savedAt.slice(0, 7);
      const isKnown = months.has(month);
      months.add(month);
      return isKnown;
    });
  });
}
