import { monthFromNumber, type UsageColumns } from '#domain/model/usage-columns.ts';
import { encodeUtf8 } from '../csv/utf8.ts';
import { csvField, csvLine } from '../csv/write-csv.ts';
import { concatenate } from '../zip/concatenate.ts';
import { usageOrder } from './sort-usage.ts';
import { columnsOf } from './table-head.ts';

export type WrittenUsage = { readonly bytes: Uint8Array; readonly unknownColumns: readonly string[] };

/** Rows joined to one text before it is encoded. */
const ROWS_AT_A_TIME = 16_384;

/** `usage.csv`, its rows in the order of `usageOrder`. */
export function writeUsage(usage: UsageColumns): WrittenUsage {
  const unknownColumns = Object.keys(usage.extra ?? {}).sort();
  const extras = unknownColumns.map((name) => usage.extra?.[name] ?? []);
  const head = csvLine([...columnsOf('usage').map(([name]) => name), ...unknownColumns]);
  const parts = [encodeUtf8(head)];
  const [sources, services] = [usage.sources.map(csvField), usage.services.map(csvField)];
  const [organisations, metrics] = [usage.organisations.map(csvField), usage.metrics.map(csvField)];
  const months = monthTexts();
  let text = '';
  let rows = 0;
  for (const i of usageOrder(usage)) {
    const [first, last] = [usage.first[i] ?? 0, usage.last[i] ?? 0];
    const month = first === last ? months(first) : `${months(first)}/${months(last)}`;
    text += `${sources[usage.source[i] ?? 0]},${services[usage.service[i] ?? 0]},${organisations[usage.organisation[i] ?? 0]},`;
    text += `${month},${metrics[usage.metric[i] ?? 0]},${usage.count[i]},${usage.allocated[i] === 1}`;
    for (const values of extras) text += `,${csvField(values[i] ?? '')}`;
    text += '\n';
    if (++rows % ROWS_AT_A_TIME === 0) {
      parts.push(encodeUtf8(text));
      text = '';
    }
  }
  parts.push(encodeUtf8(text));
  return { bytes: concatenate(parts), unknownColumns };
}

function monthTexts(): (month: number) => string {
  const texts: string[] = [];
  return (month) => {
    const text = texts[month] ?? monthFromNumber(month);
    texts[month] = text;
    return text;
  };
}
