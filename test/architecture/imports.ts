import { posix } from 'node:path';
import type { ProjectFile } from './project-files.ts';

/** One import as written, and what it means. */
export type Import = {
  readonly specifier: string;
  readonly line: number;
  /** Erased before the program runs. */
  readonly typeOnly: boolean;
  readonly target: ImportTarget;
};

export type ImportTarget =
  | { readonly kind: 'file'; readonly path: string; readonly relative: boolean }
  | { readonly kind: 'package'; readonly name: string };

/** The `imports` of package.json: `#domain/…` is a folder, `#ports` a file. */
const ROOM_FOLDERS: Readonly<Record<string, string>> = {
  '#contract': 'src-main/contract',
  '#services': 'src-main/services',
  '#domain': 'src-renderer/domain',
  '#formats': 'src-renderer/formats',
  '#data': 'src-renderer/data',
  '#workers': 'src-renderer/workers',
  '#ui': 'src-renderer/ui',
  '#features': 'src-renderer/features',
  '#app': 'src-renderer/app',
  '#texts': 'src-renderer/texts',
};

const PATTERNS = [
  /(?:^|\n)[ \t]*(?:import|export)\s[^;'"`]*?\bfrom\s*['"]([^'"\n]+)['"]/g,
  /(?:^|\n)[ \t]*import\s*['"]([^'"\n]+)['"]/g,
  /\b(?:import|require)\(\s*['"]([^'"\n]+)['"]/g,
  // Workers and files that go with the code.
  /\bnew URL\(\s*['"](\.[^'"\n]+\.(?:tsx?|mjs|json))['"]\s*,\s*import\.meta\.url/g,
];

/** Every import, re-export, dynamic import, `require` and worker address in a file, in the order of its lines. */
export function importsOf({ path, text }: ProjectFile): Import[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const specifier = match[1] ?? '';
      const at = match.index + match[0].lastIndexOf(specifier);
      return {
        specifier,
        line: text.slice(0, at).split('\n').length,
        typeOnly: /^\s*(?:import|export) type\b/.test(match[0]),
        target: targetOf(path, specifier),
      };
    }),
  ).toSorted((a, b) => a.line - b.line);
}

function targetOf(path: string, written: string): ImportTarget {
  const specifier = written.split('?')[0] ?? written;
  if (specifier.startsWith('.')) {
    return { kind: 'file', path: posix.join(posix.dirname(path), specifier), relative: true };
  }
  if (specifier === '#ports') return { kind: 'file', path: 'src-main/ports.ts', relative: false };
  const [head = '', ...rest] = specifier.split('/');
  const folder = ROOM_FOLDERS[head];
  if (folder !== undefined) return { kind: 'file', path: posix.join(folder, ...rest), relative: false };
  const scoped = specifier.startsWith('@') ? `${head}/${rest[0] ?? ''}` : head;
  return { kind: 'package', name: specifier.startsWith('node:') ? specifier : scoped };
}
