import type { CountyRow } from '#domain/counties/counties-side-by-side.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import type { Column } from '#ui/table/index.ts';

const STATUSES = ['decided', 'proposed', 'declined', 'unknown'] as const;
type Status = (typeof STATUSES)[number];

const statusOf = ({ decision }: CountyRow): Status => decision?.status ?? 'unknown';

/** What is known of each county; what is not says so. */
export function statusColumns(
  { counties: t, common, registers }: Messages,
  formats: Formats,
  year: number,
): readonly Column<CountyRow>[] {
  const { number, percent, kroner } = formats;
  return [
    { id: 'name', head: t.county, kind: 'text', width: 9, grow: 1.2, value: (row) => row.name },
    {
      id: 'status',
      head: t.decision.status,
      kind: 'text',
      width: 7,
      value: (row) => t.decision.statuses[statusOf(row)],
      order: (row) => STATUSES.indexOf(statusOf(row)),
      filter: {
        key: statusOf,
        label: (key) => t.decision.statuses[key as Status],
        keys: STATUSES,
        always: true,
      },
    },
    { id: 'date', head: t.decision.date, kind: 'date', width: 6.5, value: (row) => row.decision?.date ?? null },
    {
      id: 'case',
      head: t.decision.caseNumber,
      kind: 'text',
      width: 6,
      value: (row) => row.decision?.case_number || null,
    },
    {
      id: 'reduction',
      head: t.reduction,
      unit: '%',
      origin: true,
      kind: 'number',
      width: 8,
      value: (row) => row.reduction,
      text: ({ reduction, reductionBasis: { before, after } }) =>
        reduction === null ? common.missing : `${percent(reduction)} (${number(before)} → ${number(after)})`,
    },
    {
      id: 'net',
      head: t.net(year),
      unit: registers.units.kroner,
      origin: true,
      kind: 'kroner',
      width: 7.5,
      value: (row) => row.savings.value?.netOre ?? null,
      text: ({ savings: { value } }) => (value?.netOre == null ? common.missing : kroner(value.netOre)),
    },
    {
      id: 'share',
      head: t.share(year),
      unit: registers.units.kroner,
      origin: true,
      kind: 'kroner',
      width: 7,
      value: (row) => row.savings.basis.operatingCostShareOre,
      text: ({ savings: { basis } }) =>
        basis.operatingCostShareOre === null ? common.missing : kroner(basis.operatingCostShareOre),
    },
    { id: 'libraries', head: t.libraries, kind: 'number', width: 5.5, origin: true, value: (row) => row.libraries },
    {
      id: 'privacy',
      head: t.privacy,
      origin: true,
      kind: 'number',
      width: 7.5,
      value: ({ privacy }) => (privacy.services.length === 0 ? null : privacy.covered.length / privacy.services.length),
      text: ({ privacy }) =>
        privacy.services.length === 0
          ? common.missing
          : t.privacyOf(number(privacy.covered.length), number(privacy.services.length)),
    },
    {
      id: 'body',
      head: t.decision.body,
      kind: 'text',
      width: 9,
      hidden: true,
      value: (row) => row.decision?.body || null,
    },
    {
      id: 'firstYear',
      head: t.decision.firstYear,
      kind: 'number',
      width: 5,
      hidden: true,
      value: (row) => row.decision?.first_year ?? null,
      text: ({ decision }) => (decision?.first_year == null ? '' : String(decision.first_year)),
    },
  ];
}
