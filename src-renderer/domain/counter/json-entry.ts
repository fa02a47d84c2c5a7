import { field, isObject, textField } from './json-value.ts';
import type { CounterRow, ReportKind } from './report.ts';

/** A count of a JSON report: the period it is for and the count as written. */
export type JsonCount = {
  readonly metric: string;
  readonly begin: string;
  readonly end: string;
  readonly count: unknown;
};

/** One entry of a JSON report with its counts, the same for both releases. */
export type JsonEntry = {
  /** `row` is the number of the entry in `Report_Items`, from 1. */
  readonly about: Omit<CounterRow, 'metric' | 'total'>;
  /** A title or item, whose name is free. */
  readonly isWork: boolean;
  /** Has an ISBN, DOI or the like. */
  readonly isIdentified: boolean;
  readonly counts: readonly JsonCount[];
};

const ITEM_FIELDS: readonly (readonly [ReportKind, string])[] = [
  ['TR', 'Title'],
  ['IR', 'Item'],
  ['DR', 'Database'],
  ['PR', 'Platform'],
];

/** What an entry is about by the fields it has; `null` when it has none of them. */
export function entryKind(entry: unknown): ReportKind | null {
  return ITEM_FIELDS.find(([, name]) => field(entry, name) !== undefined)?.[0] ?? null;
}

/**
 * The descriptive part of an entry. Attributes of the breakdown (release 5.1) come before those of the entry itself.
 *
 * @param attributes the breakdown the counts stand in, or the entry itself
 */
export function describeEntry(
  row: number,
  kind: ReportKind,
  entry: unknown,
  attributes: unknown,
): Omit<JsonEntry, 'counts'> {
  const either = (name: string): string => textField(attributes, name) || textField(entry, name);
  const name = ITEM_FIELDS.find(([of]) => of === kind)?.[1] ?? 'Platform';
  const isWork = kind === 'TR' || kind === 'IR';
  const id = firstId(field(entry, 'Item_ID'));
  return {
    isWork,
    isIdentified: id !== '',
    about: {
      row,
      item: textField(entry, name) || (isWork ? id : ''),
      platform: textField(entry, 'Platform'),
      institution: either('Institution_Name'),
      customerId: either('Customer_ID'),
      subdivision: either('Subdivision_Code'),
      dataType: either('Data_Type'),
    },
  };
}

/** In the order the tables are read, so that a nameless title is called the same in every format. */
const ID_ORDER = ['Proprietary', 'DOI', 'ISBN', 'Online_ISSN', 'Print_ISSN', 'URI'];

function firstId(ids: unknown): string {
  const byType = new Map<string, string>();
  if (Array.isArray(ids)) {
    for (const id of ids) byType.set(textField(id, 'Type').replace(/_ID$/, ''), textField(id, 'Value'));
  } else if (isObject(ids)) {
    for (const type of Object.keys(ids)) byType.set(type.replace(/_ID$/, ''), textField(ids, type));
  }
  return ID_ORDER.map((type) => byType.get(type) ?? '').find((id) => id !== '') ?? '';
}
