import type { Cell, Grid } from '../counter/grid.ts';
import { type ColumnFacts, columnFacts } from './column-facts.ts';
import { type HeadingWord, headingWord, namesLibrary, wholeHeadingWord } from './column-words.ts';
import { suggestUnit, withoutUnit } from './duration-words.ts';
import { monthUnderAny } from './heading-parts.ts';
import type { HeadColumn } from './table-head.ts';
import { type ColumnRole, type HeadingMeaning, isValueRole, type MappedColumn } from './table-mapping.ts';

type Seen = { readonly column: HeadColumn; readonly facts: ColumnFacts; readonly word: HeadingWord | null };

const IGNORED: ColumnRole = { kind: 'ignored' };

/** Words of numbers: over a column of text they say nothing (`Dato lånt`). */
const WEAK_WORDS: readonly HeadingWord[] = ['count', 'use', 'total', 'duration'];

/** A first guess at what each column is, by its heading and then by its cells. */
export function suggestRoles(grid: Grid, firstDataRow: number, head: readonly HeadColumn[]): MappedColumn[] {
  const seen = head.map((column) => ({
    column,
    facts: columnFacts(grid, firstDataRow, column.column),
    word: headingWord(column.label),
  }));
  const hasMonths = head.some((column) => column.monthCell !== null);
  const hasYears = head.every(({ monthCell, year }) => monthCell === null || hasYearIn(monthCell, year));
  const roles = seen.map((one) => valueRole(one, seen, hasMonths) ?? textRole(one, hasMonths, hasYears));
  settleTexts(seen, roles);
  return mappedColumns(head, roles);
}

function hasYearIn(monthCell: Cell, year: number | null): boolean {
  return year !== null || monthUnderAny(monthCell).kind === 'month';
}

/** One entry for the months under a heading, one for each other column. */
export function mappedColumns(head: readonly HeadColumn[], roles: readonly ColumnRole[]): MappedColumn[] {
  const byHeading = new Map<string, MappedColumn>();
  head.forEach(({ key, monthCell, nth }, i) => {
    const hasMonth = monthCell !== null;
    const id = JSON.stringify([key, hasMonth, nth]);
    if (!byHeading.has(id)) byHeading.set(id, { key, hasMonth, nth, role: roles[i] ?? IGNORED });
  });
  return [...byHeading.values()];
}

/** The role of a column of numbers; `null` for any other. */
function valueRole(one: Seen, all: readonly Seen[], hasMonths: boolean): ColumnRole | null {
  const { column, facts, word } = one;
  if (column.monthCell !== null) return counted(one);
  if (column.isLongPeriod) return hasMonths ? IGNORED : { kind: 'count', heading: { says: 'nothing' } };
  const isTime = word === 'year' || word === 'month';
  // A heading that says it counts needs fewer numbers under it; what is not one is then named, not passed over.
  const isNamed = word === 'use' || word === 'count' || word === 'duration';
  if (facts.filled === 0 || facts.numbers < (isNamed ? 0.2 : 0.6) || isTime || word === 'libraryId') return null;
  if (word === 'other' || isIdentifier(one)) return IGNORED;
  if (word === 'total' && all.some((other) => other !== one && isOtherValue(other))) return { kind: 'total' };
  if (hasMonths && word !== 'use' && word !== 'duration') return word === 'count' ? { kind: 'total' } : IGNORED;
  return counted(one);
}

function isOtherValue({ column, facts, word }: Seen): boolean {
  if (column.monthCell !== null) return true;
  const isNumbers = facts.filled > 0 && facts.numbers >= 0.6;
  return isNumbers && (word === null || ['count', 'use', 'duration'].includes(word));
}

/** A column named as a place or a thing holds its numbers; one named after a certain place (`Arendal kommune`) counts. */
function isIdentifier({ column }: Seen): boolean {
  const word = wholeHeadingWord(column.label);
  return word !== null && ['title', 'platform', 'database', 'library', 'metric'].includes(word);
}

function counted({ column, facts, word }: Seen): ColumnRole {
  const isDuration = facts.clocks + facts.pairs >= 0.5 || word === 'duration';
  if (isDuration) {
    const name = withoutUnit(column.label);
    const heading: HeadingMeaning = name === '' ? { says: 'nothing' } : { says: 'metric', name };
    return { kind: 'duration', heading, unit: suggestUnit(column.label, facts) };
  }
  const name = column.label;
  if (name === '' || word === 'count' || word === 'total') return { kind: 'count', heading: { says: 'nothing' } };
  return { kind: 'count', heading: { says: namesLibrary(name) && word !== 'use' ? 'library' : 'metric', name } };
}

function textRole({ facts, word }: Seen, hasMonths: boolean, hasYears: boolean): ColumnRole {
  switch (word) {
    case 'platform':
    case 'database':
    case 'title':
      return { kind: 'service', level: word };
    case 'library':
      return { kind: 'library', by: 'name' };
    case 'libraryId':
      return { kind: 'library', by: 'id' };
    case 'year':
      return (hasMonths && hasYears) || facts.filled === 0 ? IGNORED : { kind: 'year' };
    case 'month':
      return hasMonths ? IGNORED : { kind: 'month' };
    case 'metric':
      return { kind: 'metric' };
    default:
      return IGNORED;
  }
}

/** What no heading has said: by the cells, then by the place; and no two columns for one thing. */
function settleTexts(seen: readonly Seen[], roles: ColumnRole[]): void {
  const isFree = (i: number): boolean => {
    const one = seen[i];
    return (
      roles[i]?.kind === 'ignored' &&
      one !== undefined &&
      (one.word === null || WEAK_WORDS.includes(one.word)) &&
      one.facts.filled > 0 &&
      one.facts.numbers < 0.6
    );
  };
  const has = (kind: ColumnRole['kind']): boolean => roles.some((role) => role.kind === kind);
  const take = (role: ColumnRole, fits: (facts: ColumnFacts) => boolean): void => {
    const i = seen.findIndex((one, at) => isFree(at) && fits(one.facts));
    if (i >= 0) roles[i] = role;
  };
  const hasMonths = seen.some(({ column }) => column.monthCell !== null);
  if (!has('month') && !hasMonths) take({ kind: 'month' }, (facts) => facts.months >= 0.8);
  const saysMetric = roles.some((role) => isValueRole(role) && role.heading.says === 'metric');
  if (!has('metric') && !saysMetric) take({ kind: 'metric' }, (facts) => facts.uses >= 0.5);
  if (!has('library')) take({ kind: 'library', by: 'name' }, (facts) => facts.libraries >= 0.5);
  if (!has('service')) take({ kind: 'service', level: 'platform' }, () => true);
  keepOne(seen, roles, (role) => role.kind === 'library' && role.by === 'name');
  keepOne(seen, roles, (role) => role.kind === 'library' && role.by === 'id');
  for (const level of ['platform', 'database', 'title']) {
    keepOne(seen, roles, (role) => role.kind === 'service' && role.level === level);
  }
  keepOne(seen, roles, ({ kind }) => kind === 'metric');
  keepOne(seen, roles, ({ kind }) => kind === 'year');
  keepOne(seen, roles, ({ kind }) => kind === 'total');
}

/** Of several columns for one thing the one that tells most apart: the municipality, not its county. */
function keepOne(seen: readonly Seen[], roles: ColumnRole[], isOne: (role: ColumnRole) => boolean): void {
  const found = roles.flatMap((role, i) => (isOne(role) ? [i] : []));
  const most = Math.max(...found.map((i) => seen[i]?.facts.distinct ?? 0));
  const kept = found.find((i) => seen[i]?.facts.distinct === most);
  for (const i of found) if (i !== kept) roles[i] = IGNORED;
}
