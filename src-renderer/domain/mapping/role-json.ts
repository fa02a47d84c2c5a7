import { isObject, type JsonObject } from '../counter/json-value.ts';
import type { ColumnRole, DurationUnit, HeadingMeaning } from './table-mapping.ts';

const UNITS: readonly DurationUnit[] = [
  'hours:minutes:seconds',
  'hours:minutes',
  'minutes:seconds',
  'hours',
  'minutes',
  'seconds',
];
const PLAIN = ['ignored', 'month', 'year', 'metric', 'total'] as const;
const LEVELS = ['platform', 'database', 'title'] as const;
const LIBRARY_BY = ['name', 'id'] as const;
const SAYS = ['metric', 'service', 'library'] as const;

/** A column's role as kept; `null` for anything that is not exactly one. */
export function readRole(value: unknown): ColumnRole | null {
  if (!isObject(value) || !Object.hasOwn(value, 'kind')) return null;
  const fields = Object.keys(value).length;
  const plain = PLAIN.find((kind) => kind === value.kind);
  if (plain) return fields === 1 ? { kind: plain } : null;
  switch (value.kind) {
    case 'service': {
      const level = own(value, 'level', LEVELS);
      return level && fields === 2 ? { kind: 'service', level } : null;
    }
    case 'library': {
      const by = own(value, 'by', LIBRARY_BY);
      return by && fields === 2 ? { kind: 'library', by } : null;
    }
    case 'count': {
      const heading = readMeaning(value);
      return heading && fields === 2 ? { kind: 'count', heading } : null;
    }
    case 'duration': {
      const [heading, unit] = [readMeaning(value), own(value, 'unit', UNITS)];
      const isUnit = unit !== null || (Object.hasOwn(value, 'unit') && value.unit === null);
      return heading && isUnit && fields === 3 ? { kind: 'duration', heading, unit } : null;
    }
    default:
      return null;
  }
}

function readMeaning(role: JsonObject): HeadingMeaning | null {
  const value = Object.hasOwn(role, 'heading') ? role.heading : null;
  if (!isObject(value)) return null;
  const fields = Object.keys(value).length;
  if (Object.hasOwn(value, 'says') && value.says === 'nothing') return fields === 1 ? { says: 'nothing' } : null;
  const [says, name] = [own(value, 'says', SAYS), Object.hasOwn(value, 'name') ? value.name : null];
  return says && typeof name === 'string' && name.length <= 1000 && fields === 2 ? { says, name } : null;
}

function own<T extends string>(value: JsonObject, name: string, values: readonly T[]): T | null {
  return (Object.hasOwn(value, name) && values.find((one) => one === value[name])) || null;
}
