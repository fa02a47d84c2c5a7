import { type CounterReport, type CounterRow, platformOf, tellsOnlyUnknown } from './report.ts';

/** What can belong to a service of its own: a platform, or in database reports each database of it. */
export type ReportPart = {
  readonly platform: string;
  /** `null` but for database reports. */
  readonly database: string | null;
  /** Data types its rows name, sorted; empty where none does. */
  readonly dataTypes: readonly string[];
  /** 0 for a report that says only that its months are unknown: whoever made it stands as the platform. */
  readonly rows: number;
};

/** A library that rows are for. */
export type ReportInstitution = {
  /** Joins the rows of one library; the empty string for rows that name none. */
  readonly key: string;
  readonly name: string;
  readonly customerId: string;
  readonly subdivision: string;
  readonly rows: number;
};

/** The services and libraries a user has to place before a report can be imported, each once, in the file's order. */
export function reportParts(report: CounterReport): {
  readonly parts: readonly ReportPart[];
  readonly institutions: readonly ReportInstitution[];
} {
  const parts = new Map<string, ReportPart & { rows: number; types: Set<string> }>();
  const institutions = new Map<string, ReportInstitution & { rows: number }>();
  for (const row of report.rows) {
    const { platform, database } = placeOf(report, row);
    const partKey = JSON.stringify([platform, database]);
    const part = parts.get(partKey) ?? { platform, database, dataTypes: [], rows: 0, types: new Set<string>() };
    part.rows++;
    if (row.dataType !== '') part.types.add(row.dataType);
    parts.set(partKey, part);
    const key = institutionKey(row);
    const { institution: name, customerId, subdivision } = row;
    const institution = institutions.get(key) ?? { key, name, customerId, subdivision, rows: 0 };
    institution.rows++;
    institutions.set(key, institution);
  }
  if (tellsOnlyUnknown(report)) {
    return { parts: [{ platform: platformOf(report), database: null, dataTypes: [], rows: 0 }], institutions: [] };
  }
  return {
    parts: [...parts.values()].map(({ types, ...part }) => ({ ...part, dataTypes: [...types].sort() })),
    institutions: [...institutions.values()],
  };
}

/** The platform and, in database reports, the database of a row. */
export function placeOf(report: CounterReport, row: CounterRow): { platform: string; database: string | null } {
  return { platform: row.platform, database: report.kind === 'DR' ? row.item : null };
}

/** What joins the rows of one library: its customer id, else its name, else its subdivision; empty for none. */
export function institutionKey(row: CounterRow): string {
  return row.customerId || row.institution || row.subdivision;
}
