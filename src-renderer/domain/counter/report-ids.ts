import { labelKey } from './grid.ts';
import type { ReportKind } from './report.ts';

type KnownReport = { readonly id: string; readonly kind: ReportKind; readonly names: readonly string[] };

/** Reports and views with the names that releases 5 and 5.1 give them (Code of Practice, table 3.a). */
const KNOWN_REPORTS: readonly KnownReport[] = [
  { id: 'PR', kind: 'PR', names: ['Platform Master Report', 'Platform Report'] },
  { id: 'PR_P1', kind: 'PR', names: ['Platform Usage'] },
  { id: 'DR', kind: 'DR', names: ['Database Master Report', 'Database Report'] },
  { id: 'DR_D1', kind: 'DR', names: ['Database Search and Item Usage'] },
  { id: 'DR_D2', kind: 'DR', names: ['Database Access Denied'] },
  { id: 'TR', kind: 'TR', names: ['Title Master Report', 'Title Report'] },
  {
    id: 'TR_B1',
    kind: 'TR',
    names: ['Book Requests (Excluding OA_Gold)', 'Book Requests (Controlled)', 'Book Requests'],
  },
  { id: 'TR_B2', kind: 'TR', names: ['Book Access Denied', 'Access Denied by Book'] },
  { id: 'TR_B3', kind: 'TR', names: ['Book Usage by Access Type'] },
  { id: 'TR_J1', kind: 'TR', names: ['Journal Requests (Excluding OA_Gold)', 'Journal Requests (Controlled)'] },
  { id: 'TR_J2', kind: 'TR', names: ['Journal Access Denied', 'Access Denied by Journal'] },
  { id: 'TR_J3', kind: 'TR', names: ['Journal Usage by Access Type'] },
  {
    id: 'TR_J4',
    kind: 'TR',
    names: ['Journal Requests by YOP (Excluding OA_Gold)', 'Journal Requests by YOP (Controlled)'],
  },
  { id: 'IR', kind: 'IR', names: ['Item Master Report', 'Item Report'] },
  { id: 'IR_A1', kind: 'IR', names: ['Journal Article Requests'] },
  { id: 'IR_M1', kind: 'IR', names: ['Multimedia Item Requests'] },
];

const BY_ID = new Map(KNOWN_REPORTS.map((report) => [report.id, report]));

const BY_NAME = KNOWN_REPORTS.flatMap((report) => report.names.map((name) => ({ key: labelKey(name), report }))).sort(
  (a, b) => b.key.length - a.key.length,
);

/** `tr_j1`, `TR-J1` → the report; `null` for an id that no release has. */
export function reportById(id: string): KnownReport | null {
  return BY_ID.get(id.trim().toUpperCase().replace(/[\s-]/g, '_')) ?? null;
}

/** Vendors add words of their own, so a name counts as far as it begins like a known one; `null` when it does not. */
export function reportByName(name: string): KnownReport | null {
  const key = labelKey(name);
  return BY_NAME.find((entry) => key.startsWith(entry.key))?.report ?? null;
}

/** A master report is the whole; everything else is a view of one. */
export function isView(reportId: string): boolean {
  return !['PR', 'DR', 'TR', 'IR'].includes(reportId);
}
