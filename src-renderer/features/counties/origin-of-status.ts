import type { CountyRow } from '#domain/counties/counties-side-by-side.ts';
import { nameIn, reductionOrigin, type Say, savingsOrigin, type Traced } from '#features/provenance/index.ts';
import type { Messages } from '#texts/messages.ts';

/** What a county's number in the table of decisions rests on; the share of the running cost has a dialog of its own. */
export function statusOrigin(
  row: CountyRow,
  column: string,
  { say, t, year }: { readonly say: Say; readonly t: Messages['counties']; readonly year: number },
): Traced | null {
  switch (column) {
    case 'reduction':
      return reductionOrigin(row.name, { value: row.reduction, basis: row.reductionBasis }, say);
    case 'net':
      return savingsOrigin(row.name, row.savings, say, 'net');
    case 'libraries':
      return librariesOrigin(row, say, t, year);
    case 'privacy':
      return privacyOrigin(row, say, t, year);
    default:
      return null;
  }
}

/** The libraries that take part, with what in. */
function librariesOrigin(
  row: CountyRow,
  { names, formats, t: overview }: Say,
  t: Messages['counties'],
  year: number,
): Traced {
  const { lines, excluded } = row.savings.basis;
  const services = new Map<string, string[]>();
  for (const id of [...lines.map(({ participationId }) => participationId), ...excluded.map((each) => each.id)]) {
    const participation = names.participation.get(id);
    if (!participation) continue;
    const service = nameIn(names.service, names.serviceOfAgreement.get(participation.agreement_id) ?? '');
    services.set(participation.organisation_id, [...(services.get(participation.organisation_id) ?? []), service]);
  }
  return {
    title: `${plain(t.libraries)}, ${row.name}, ${year}`,
    value: formats.number(row.libraries),
    rule: t.librariesRule,
    records: [
      {
        caption: overview.library,
        head: [overview.library, overview.service],
        rows: [...services].map(([id, taken]) => [nameIn(names.organisation, id), taken.toSorted().join(', ')]),
      },
    ],
  };
}

/** Services whose agreements in force all have a data-processor agreement or need none, and the others. */
function privacyOrigin(
  { privacy, name }: CountyRow,
  { names, formats, origin, t: overview }: Say,
  t: Messages['counties'],
  year: number,
): Traced {
  const { services, covered, notCovered } = privacy;
  const [part, all] = [formats.number(covered.length), formats.number(services.length)];
  const listed = (caption: string, ids: readonly string[]) => ({
    caption,
    head: [overview.service],
    rows: ids.map((id) => [nameIn(names.service, id)]),
    link: { text: overview.showAgreements, to: { view: 'avtaler' } as const },
  });
  const value = services.length === 0 ? null : `${formats.percent(covered.length / services.length)} %`;
  return {
    title: `${plain(t.privacy)}, ${name}, 31.12.${year}`,
    value,
    rule: t.privacyRule,
    ...(value !== null && { formula: origin.shareFormula(part, all, value) }),
    records: [listed(t.privacyCovered, covered), listed(t.privacyNotCovered, notCovered)],
  };
}

/** A head may hold marks for where it can break. */
function plain(head: string): string {
  return head.replaceAll('\u00ad', '');
}
