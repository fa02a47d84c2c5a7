import { DEFAULT_ACCOUNT_CODES } from '../budget/budget-scenario.ts';
import type { JoiningGrid } from '../joining/joining-grid.ts';
import { serviceSums } from '../joining/joining-sums.ts';
import type { CollectiveInvoice, InvoicedService } from './collective-invoice.ts';

/** An invoice as one begins it: every service that somebody takes, with what the answers come to. */
export function newInvoice(
  grid: JoiningGrid,
  about: Pick<CollectiveInvoice, 'id' | 'scope' | 'name'>,
): CollectiveInvoice {
  return {
    ...DEFAULT_ACCOUNT_CODES,
    ...about,
    year: grid.year,
    period: String(grid.year),
    withVat: false,
    countyPays: true,
    services: grid.services.map((_, index) => newService(grid, index)),
  };
}

/** The services of an invoice in the order of the grid, with those that have come since it was made. */
export function withAllServices(invoice: CollectiveInvoice, grid: JoiningGrid): CollectiveInvoice {
  const known = new Map(invoice.services.map((service) => [service.agreementId, service]));
  return {
    ...invoice,
    services: grid.services.map(
      ({ agreementId }, index) => known.get(agreementId) ?? { ...newService(grid, index), included: false },
    ),
  };
}

/** A rate that the agreement does not say is 0, as the services of libraries without VAT are; the user sees it and can change it. */
function newService(grid: JoiningGrid, index: number): InvoicedService {
  const service = grid.services[index];
  return {
    agreementId: service?.agreementId ?? '',
    included: serviceSums(grid.rows, index).yes > 0,
    amountOre: null,
    vatRate: service?.vatRate ?? 0,
    key: 'participations',
  };
}
