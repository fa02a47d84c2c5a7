import { isPublicId } from './headings.ts';
import { entriesOf, field, isObject } from './json-value.ts';
import type { ProblemList } from './problem-list.ts';
import { userLevelHeading, userLevelValue } from './user-level.ts';

/** Deeper than any report goes; a guard against files built to exhaust the stack. */
const MAX_DEPTH = 20;

/** Fields of ids, whose numbers are no one's. */
const ID_FIELDS = new Set(['Item_ID', 'Publisher_ID', 'Institution_ID', 'Item_Contributors', 'Item_Parent']);

/** Looks for personal data in field names and texts of a JSON report, header apart; one error for each field name. */
export function scanJsonUserLevel(report: unknown, problems: ProblemList): void {
  const flagged = new Set<string>();
  const checked = new Set<string>();
  const items = field(report, 'Report_Items');
  if (!Array.isArray(items)) return;
  items.forEach((item, i) => {
    visit(item, i + 1, 0);
  });

  function visit(value: unknown, row: number, depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (Array.isArray(value)) {
      for (const part of value) visit(part, row, depth + 1);
      return;
    }
    for (const [name, part] of entriesOf(value)) visitField(name, part, row, depth);
  }

  function visitField(name: string, value: unknown, row: number, depth: number): void {
    if (ID_FIELDS.has(name) || isPublicId(name)) return;
    if (isObject(value) || Array.isArray(value)) visit(value, row, depth + 1);
    if (flagged.has(name)) return;
    const byName = userLevelHeading(name);
    const what = byName ?? (typeof value === 'string' ? valueKind(value) : null);
    if (what === null) return;
    flagged.add(name);
    const code = byName ? 'counter.userLevelColumn' : 'counter.userLevelContent';
    problems.error(code, { row, column: name.slice(0, 80) }, { what });
  }

  function valueKind(value: string): ReturnType<typeof userLevelValue> {
    if (checked.has(value)) return null;
    const what = userLevelValue(value);
    if (what === null) checked.add(value);
    return what;
  }
}
