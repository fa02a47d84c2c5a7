import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { readLocal } from '#data/local-records.ts';
import { database } from '#data/working-copy.ts';
import type { CollectiveInvoice } from '#domain/invoicing/collective-invoice.ts';
import { newInvoice, withAllServices } from '#domain/invoicing/new-invoice.ts';
import type { InvoiceSplit } from '#domain/invoicing/split-invoice.ts';
import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useTexts } from '#features/session/index.ts';
import { type JoiningQuery, splitOfInvoice } from '#workers/joining-client.ts';
import type { JoiningSession } from '../joining-session.ts';

export type Invoices = {
  /** Those of the scope and year, by name; the first that nobody has touched is there too. */
  readonly all: readonly CollectiveInvoice[];
  readonly shown: CollectiveInvoice;
  /** Nothing of it is stored yet. */
  readonly untouched: boolean;
  show(id: string): void;
  change(change: Partial<CollectiveInvoice>): void;
  add(): void;
  remove(): Promise<unknown>;
};

/** The collective invoices of a scope and year; undefined until they are read. */
export function useInvoices(grid: JoiningGrid, query: JoiningQuery, session: JoiningSession): Invoices | undefined {
  const { invoicing: t } = useTexts();
  const kept = useLiveQuery(() => readLocal(database, 'collective_invoice'), []);
  const [chosen, setChosen] = useState<string | null>(null);
  const [firstId] = useState(() => crypto.randomUUID());
  // What was changed just now is shown, and changed further, before it is read back.
  const [changed, setChanged] = useState<CollectiveInvoice | null>(null);
  const isBack = changed !== null && JSON.stringify(kept?.get(changed.id)) === JSON.stringify(changed);
  useEffect(() => {
    if (isBack) setChanged(null);
  }, [isBack]);
  return useMemo(() => {
    if (!kept) return undefined;
    const about = { scope: query.scope };
    const stored = [...kept.values()]
      .filter(({ scope, year }) => scope === query.scope && year === grid.year)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nb', { numeric: true }) || (a.id < b.id ? -1 : 1));
    const first = newInvoice(grid, { ...about, id: `${firstId} ${query.scope} ${grid.year}`, name: t.firstName });
    const all = stored.length > 0 ? stored : [first];
    const found = all.find(({ id }) => id === chosen) ?? all[0] ?? first;
    const shown = withAllServices(changed?.id === found.id ? changed : found, grid);
    const store = (after: CollectiveInvoice) => {
      setChanged(after);
      setChosen(after.id);
      void session.keep([{ kind: 'collective_invoice', id: after.id, after }]).then(({ kind }) => {
        if (kind !== 'stored') setChanged(null);
      });
    };
    return {
      all,
      shown,
      untouched: stored.length === 0,
      show: setChosen,
      change: (change) => store({ ...shown, ...change }),
      add: () =>
        store(newInvoice(grid, { ...about, id: crypto.randomUUID(), name: t.nthName(Math.max(stored.length, 1) + 1) })),
      remove: () => {
        setChosen(null);
        return session.keep([{ kind: 'collective_invoice', id: shown.id, after: null }]);
      },
    };
  }, [kept, grid, query.scope, session, chosen, firstId, changed, t]);
}

/** The invoice split, worked out again whenever it or the answers change; null until it is there. */
export function useSplit(query: JoiningQuery, invoice: CollectiveInvoice | undefined): InvoiceSplit | null {
  const { sequence } = useDataset();
  const [split, setSplit] = useState<InvoiceSplit | null>(null);
  const wanted = invoice && JSON.stringify([invoice, query, sequence]);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const [asked, about] = JSON.parse(wanted) as [CollectiveInvoice, JoiningQuery];
    void splitOfInvoice(about, asked).then((answer) => {
      if (current) setSplit(answer);
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  return split;
}
