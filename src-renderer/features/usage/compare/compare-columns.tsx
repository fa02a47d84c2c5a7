import type { UseComparison } from '#domain/usage/compare-use.ts';
import type { ComparedUse } from '#domain/usage/compared-use.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import type { Column } from '#ui/table/index.ts';
import { isBeforeMember, kindOfPeople, monthsText, valueText } from './compare-texts.ts';
import { unusualText } from './unusual-text.ts';

/** What each library or county has; the twelve months are there to be chosen. */
export function compareColumns(
  { year, by, scope, rows }: UseComparison,
  texts: Messages,
  formats: Formats,
): Column<ComparedUse>[] {
  const { table: t, missing, notTaking, noBasis } = texts.compare;
  const { number } = formats;
  const kind = kindOfPeople(rows);
  const noUses = (row: ComparedUse) => (row.libraries === 0 ? notTaking : missing);
  const county = (row: ComparedUse) => row.county?.name ?? t.noCounty;
  const counties: Column<ComparedUse> = {
    id: 'county',
    head: t.county,
    kind: 'text',
    width: 7.5,
    grow: 0.25,
    value: county,
    filter: { key: county, label: (key) => key, always: true },
  };
  return [
    { id: 'name', head: by === 'county' ? t.county : t.library, kind: 'text', width: 11, grow: 1.5, value: nameOf },
    ...(by === 'library' && scope.kind === 'country' ? [counties] : []),
    {
      id: 'people',
      head: t.people,
      unit: t.peopleUnit(year),
      kind: 'number',
      width: 6.5,
      grow: 0.5,
      value: (row) => row.people.count,
      text: ({ people }) => {
        if (people.count === null) return texts.common.missing;
        return people.kind === 'pupils' ? t.pupils(number(people.count)) : number(people.count);
      },
    },
    {
      id: 'uses',
      head: t.uses(year),
      kind: 'number',
      width: 6,
      grow: 0.5,
      value: (row) => row.uses,
      text: (row) => (row.uses === null ? noUses(row) : number(row.uses)),
      origin: ({ uses }) => uses !== null,
      sum: { leftOut: t.leftOut },
    },
    {
      id: 'perThousand',
      head: t.perThousand,
      unit: kind === 'both' ? t.bothPeople : texts.compare.people[kind],
      kind: 'number',
      width: 7.75,
      grow: 0.5,
      value: (row) => row.perThousand,
      text: (row) => {
        if (row.perThousand !== null) return valueText(row.perThousand, 'perThousand', formats);
        return row.uses === null ? noUses(row) : noBasis;
      },
      origin: ({ perThousand }) => perThousand !== null,
    },
    {
      id: 'change',
      head: t.change,
      unit: t.changeUnit(year - 1),
      kind: 'number',
      width: 8.25,
      grow: 0.5,
      value: (row) => (row.change === null ? null : Math.round(row.change * 1000) / 10),
      text: (row) =>
        row.change !== null
          ? `${changeText(row.change, formats)}${row.releases.length > 1 ? ' ‡' : ''}`
          : row.libraries === 0
            ? notTaking
            : noBasis,
      origin: ({ change }) => change !== null,
    },
    {
      id: 'months',
      head: t.months,
      kind: 'number',
      width: 6.75,
      grow: 0.5,
      value: (row) => (row.libraries === 0 ? null : row.libraryMonths / row.libraries),
      text: (row) => (row.libraries === 0 ? notTaking : monthsText(row, texts, formats)),
      origin: ({ uses }) => uses !== null,
    },
    ...Array.from({ length: 12 }, (_, month) =>
      monthColumn(month, (row) => (isBeforeMember(row, month) ? notTaking : noUses(row)), t.leftOut, formats),
    ),
    {
      id: 'allocated',
      head: t.allocated,
      kind: 'number',
      width: 5.5,
      grow: 0.5,
      value: (row) => row.allocatedUses,
      text: (row) => (row.allocatedUses === 0 ? '' : number(row.allocatedUses)),
      origin: ({ allocatedUses }) => allocatedUses > 0,
    },
    {
      id: 'unusual',
      head: t.unusual,
      kind: 'text',
      width: 10.5,
      grow: 1.25,
      value: (row) => (row.unusual.length === 0 ? null : unusualText(row.unusual, texts, formats)),
    },
  ];
}

/** The month 1–12 of a column of a month; null for another. */
export function monthOfColumn(id: string): number | null {
  return id.startsWith('month-') ? Number(id.slice(6)) : null;
}

function nameOf(row: ComparedUse): string {
  return row.name;
}

function monthColumn(
  month: number,
  noUses: (row: ComparedUse) => string,
  leftOut: (names: readonly string[]) => string,
  { number, shortMonth }: Formats,
): Column<ComparedUse> {
  const uses = (row: ComparedUse) => row.months[month] ?? null;
  return {
    id: `month-${month + 1}`,
    head: shortMonth(month + 1),
    kind: 'number',
    width: 4.75,
    hidden: true,
    value: uses,
    text: (row) => {
      const count = uses(row);
      return count === null ? noUses(row) : number(count);
    },
    origin: (row) => uses(row) !== null,
    sum: { leftOut },
  };
}

/** `+17,8`, `−4,0`; no sign on what rounds to 0. */
function changeText(change: number, { percent }: Formats): string {
  const text = percent(Math.abs(change));
  if (Math.round(change * 1000) === 0) return text;
  return `${change > 0 ? '+' : '−'}${text}`;
}
