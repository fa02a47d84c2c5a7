import type { JoiningGrid } from '../joining/joining-grid.ts';
import { type Ore, ore } from '../model/brands.ts';
import { compareIds } from '../money/largest-remainder.ts';
import type { CollectiveInvoice, InvoicedService } from './collective-invoice.ts';
import { type Heads, invoiceTakers, type Receiver } from './invoice-takers.ts';
import { type InvoiceLine, type SplitOutcome, splitService } from './split-service.ts';

export type SplitOfService = {
  /** Index into the services of the grid. */
  readonly service: number;
  readonly name: string;
  readonly invoiced: InvoicedService;
  readonly outcome: SplitOutcome;
};

/** What one receiver is invoiced in all, with the lines it is made of. */
export type ReceiverSum = {
  readonly receiver: Receiver;
  readonly role: InvoiceLine['role'];
  readonly netOre: Ore;
  readonly vatOre: Ore;
  readonly lines: readonly { readonly split: SplitOfService; readonly line: InvoiceLine }[];
};

export type InvoiceSplit = {
  readonly services: readonly SplitOfService[];
  /** Counties first, then by name. */
  readonly receivers: readonly ReceiverSum[];
  readonly netOre: Ore;
  readonly vatOre: Ore;
};

/** The whole invoice split: each service by its own key. A service that cannot be split is in no sum, and is told. */
export function splitInvoice(invoice: CollectiveInvoice, grid: JoiningGrid, heads: Heads): InvoiceSplit {
  const indexOf = new Map(grid.services.map(({ agreementId }, index) => [agreementId, index]));
  const services = invoice.services.flatMap((invoiced): SplitOfService[] => {
    const service = indexOf.get(invoiced.agreementId);
    if (service === undefined || !invoiced.included) return [];
    const { withVat, countyPays } = invoice;
    const outcome = splitService(invoiceTakers(grid, service, heads), { ...invoiced, withVat, countyPays });
    return [{ service, name: grid.services[service]?.name ?? '', invoiced, outcome }];
  });
  const lines = services.flatMap((split) =>
    split.outcome.kind === 'split' ? split.outcome.split.lines.map((line) => ({ split, line })) : [],
  );
  const receivers = [...Map.groupBy(lines, ({ line }) => line.receiver.id).values()].flatMap((own): ReceiverSum[] => {
    const [first] = own;
    if (!first) return [];
    const role = own.some(({ line }) => line.role === 'county') ? 'county' : 'library';
    const sum = (pick: (line: InvoiceLine) => number) => ore(own.reduce((so, { line }) => so + pick(line), 0));
    const { receiver } = first.line;
    return [{ receiver, role, netOre: sum(({ netOre }) => netOre), vatOre: sum(({ vatOre }) => vatOre), lines: own }];
  });
  return {
    services,
    receivers: receivers.toSorted(
      (a, b) =>
        compareIds(a.role, b.role) ||
        a.receiver.name.localeCompare(b.receiver.name, 'nb', { numeric: true }) ||
        compareIds(a.receiver.id, b.receiver.id),
    ),
    netOre: ore(receivers.reduce((so, { netOre }) => so + netOre, 0)),
    vatOre: ore(receivers.reduce((so, { vatOre }) => so + vatOre, 0)),
  };
}
