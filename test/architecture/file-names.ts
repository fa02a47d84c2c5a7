import type { ProjectFile } from './project-files.ts';

const KEBAB = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/;
const VAGUE = /(?:^|-)(?:utils?|helpers?|managers?|misc|common2|service\d)(?:[.-]|$)/;

/** Files whose name is not kebab-case or says nothing of what is inside. */
export function nameViolations(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ path }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!KEBAB.test(name)) return [`${path}: files are named in kebab-case, the same on every file system`];
    if (VAGUE.test(name))
      return [`${path}: a file is named after what it is about, so that one finds it without searching`];
    return [];
  });
}

/** Lines of the file in the middle, and of the one that 95 % are no longer than. */
export function lengths(files: readonly ProjectFile[]): { median: number; p95: number } {
  const sorted = files.map(({ text }) => text.split('\n').length - 1).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
