import type { IsoDate } from '../model/brands.ts';
import type { Tables } from '../model/tables.ts';
import { COUNTRY, inScope, type Scope } from '../organisations/scope.ts';

export type Deadline = {
  readonly agreementId: string;
  readonly serviceName: string;
  readonly holderName: string;
  readonly date: IsoDate;
};

/** Notice deadlines of the scope's own agreements and the national ones, past ones too; soonest first. */
export function noticeDeadlines(tables: Tables, scope: Scope): Deadline[] {
  const services = new Map(tables.services.map((service) => [service.id, service.name]));
  const found: Deadline[] = [];
  for (const agreement of tables.agreements) {
    const date = agreement.notice_deadline;
    if (date === null) continue;
    if (agreement.holder_id !== COUNTRY && !inScope(scope, agreement.holder_id)) continue;
    found.push({
      agreementId: agreement.id,
      serviceName: services.get(agreement.service_id) ?? '',
      holderName: scope.index.byId.get(agreement.holder_id)?.name ?? agreement.holder_id,
      date,
    });
  }
  return found.toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.serviceName < b.serviceName ? -1 : 1,
  );
}

/** Those from `from` to a year after. */
export function upcomingDeadlines(deadlines: readonly Deadline[], from: string): Deadline[] {
  const until = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
  return deadlines.filter(({ date }) => date >= from && date <= until);
}
