import type { ColumnRole, DurationUnit } from '#domain/mapping/table-mapping.ts';

/** The kinds of column a user can choose between; a column of numbers may say more in its heading. */
export const ROLE_CHOICES = [
  'ignored',
  'platform',
  'database',
  'title',
  'libraryName',
  'libraryId',
  'month',
  'year',
  'metric',
  'total',
  'count',
  'countMetric',
  'countService',
  'countLibrary',
  'duration',
  'hours:minutes:seconds',
  'hours:minutes',
  'minutes:seconds',
  'hours',
  'minutes',
  'seconds',
] as const;
export type RoleChoice = (typeof ROLE_CHOICES)[number];

export function roleChoice(role: ColumnRole): RoleChoice {
  switch (role.kind) {
    case 'service':
      return role.level;
    case 'library':
      return role.by === 'name' ? 'libraryName' : 'libraryId';
    case 'count':
      return COUNTS[role.heading.says];
    case 'duration':
      return role.unit ?? 'duration';
    default:
      return role.kind;
  }
}

/** @param label what the heading names besides a month */
export function roleOf(choice: RoleChoice, label: string): ColumnRole {
  switch (choice) {
    case 'platform':
    case 'database':
    case 'title':
      return { kind: 'service', level: choice };
    case 'libraryName':
      return { kind: 'library', by: 'name' };
    case 'libraryId':
      return { kind: 'library', by: 'id' };
    case 'count':
      return { kind: 'count', heading: { says: 'nothing' } };
    case 'countMetric':
      return { kind: 'count', heading: { says: 'metric', name: label } };
    case 'countService':
      return { kind: 'count', heading: { says: 'service', name: label } };
    case 'countLibrary':
      return { kind: 'count', heading: { says: 'library', name: label } };
    case 'ignored':
    case 'month':
    case 'year':
    case 'metric':
    case 'total':
      return { kind: choice };
    case 'duration':
      return durationRole(null, label);
    default:
      return durationRole(choice, label);
  }
}

function durationRole(unit: DurationUnit | null, label: string): ColumnRole {
  return { kind: 'duration', heading: label === '' ? { says: 'nothing' } : { says: 'metric', name: label }, unit };
}

const COUNTS = {
  nothing: 'count',
  metric: 'countMetric',
  service: 'countService',
  library: 'countLibrary',
} as const;
