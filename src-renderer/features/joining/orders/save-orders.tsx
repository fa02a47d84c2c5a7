import { useState } from 'react';
import { useSession } from '#features/session/index.ts';
import { Choices } from '#ui/form/index.ts';
import { SaveFileCard } from '#ui/save-file-card.tsx';
import { type JoiningQuery, makeOrders } from '#workers/joining-client.ts';

/** The order list as files: in all, or one for each service. */
export function SaveOrders({ query, place, lines }: { query: JoiningQuery; place: string; lines: number }) {
  const { texts, formats, language } = useSession();
  const t = texts.joiningLists.orders;
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const { service, vendor, library, listPrice, price, paid, countyPart, libraryPart } = texts.orderList.columns;
  const heads = [service, vendor, library, listPrice, price, paid, countyPart, libraryPart];
  const figures = {
    kind: 'tables',
    name: t.fileName(place, query.year),
    tables: [{ title: null, heads, rows: lines }],
    prices: 'single',
  } as const;
  const [split, setSplit] = useState<'one' | 'perService'>('one');
  return (
    <SaveFileCard
      label={t.export}
      figures={figures}
      texts={t}
      make={() => makeOrders(query, { format, split, language, place })}
      said={({ fileName, files }) => (files === 1 ? t.saved(fileName) : t.savedMany(formats.number(files), fileName))}
    >
      <Choices legend={t.format} name="order-format" choices={t.formats} value={format} onChange={setFormat} />
      <Choices legend={t.split} name="order-split" choices={t.splits} value={split} onChange={setSplit} />
    </SaveFileCard>
  );
}
