import { type Import, importsOf } from './imports.ts';
import type { ProjectFile } from './project-files.ts';
import { featureOf, ROOM_RULES, roomOf } from './room-rules.ts';

/** One sentence for each import that crosses a border it may not cross: where, what, the rule, and why it is there. */
export function importViolations(files: readonly ProjectFile[]): string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    if (room === null) return [];
    return importsOf(file).flatMap((found) => {
      const broken = brokenRule(file.path, room, found);
      return broken === null ? [] : [`${file.path}:${found.line} imports '${found.specifier}': ${broken}`];
    });
  });
}

function brokenRule(path: string, room: string, { target }: Import): string | null {
  if (target.kind === 'package') return packageRule(room, target.name);
  const otherRoom = roomOf(target.path);
  // Files that belong to no room (resources, package.json) are data.
  if (otherRoom === null) return null;
  if (otherRoom !== room) {
    if (!ROOM_RULES[room]?.rooms.includes(otherRoom)) return ruleText(room);
    if (target.relative) return 'another room is imported by its name (#domain/…), so that the border shows';
  }
  const [feature, other] = [featureOf(path), featureOf(target.path)];
  if (other !== null && feature !== other && !target.path.endsWith(`/${other}/index.ts`)) {
    return 'another feature is imported only through its index.ts: the rest is its own affair and may change';
  }
  return null;
}

function packageRule(room: string, name: string): string | null {
  const allowed = ROOM_RULES[room]?.packages ?? [];
  const isAllowed = allowed.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
  if (isAllowed) return null;
  if (name === 'electron') return "only electron and preload import 'electron': elsewhere it would start a download";
  if (name === 'dexie') return 'only data imports dexie: storage can then change without touching a view';
  return ruleText(room);
}

function ruleText(room: string): string {
  const rule = ROOM_RULES[room];
  const list = [...(rule?.rooms ?? []), ...(rule?.packages ?? [])];
  return `${room} may import ${list.length === 0 ? 'nothing outside itself' : `only ${list.join(', ')}`}, because ${rule?.why}`;
}
