import { importsOf } from './imports.ts';
import type { ProjectFile } from './project-files.ts';

/** Each ring of files that need one another to run, as `a → b → a`; types may refer to each other as they like. */
export function importCycles(files: readonly ProjectFile[]): string[] {
  const known = new Set(files.map(({ path }) => path));
  const imports = new Map(
    files.map((file) => [
      file.path,
      importsOf(file).flatMap(({ target, typeOnly }) =>
        !typeOnly && target.kind === 'file' && known.has(target.path) ? [target.path] : [],
      ),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    const seen = trail.indexOf(path);
    if (seen >= 0) {
      cycles.push([...trail.slice(seen), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of known) visit(path, []);
  return cycles;
}
