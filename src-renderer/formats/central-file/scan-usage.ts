import { monthNumber, type UsageColumns } from '#domain/model/usage-columns.ts';
import { decodeUtf8File } from '../csv/utf8.ts';
import { ByteDictionary } from './byte-dictionary.ts';
import { isPeriod } from './field-values.ts';
import { type Field, RowScanner } from './row-scanner.ts';
import { type TableHead, tableHead } from './table-head.ts';
import { MOST_METRICS, UsageBuilder } from './usage-builder.ts';

const LF = 0x0a;
/** Rows are much alike, so the first ones tell how many there will be; and fewer bytes are not worth a turn. */
const SAMPLED_BYTES = 0x10000;

/**
 * Reads `usage.csv` straight from its bytes into columns, several times as fast as through rows of text.
 * @returns `null` for any file that is not plain and right all through (quotes, CR, a wrong value …): `readUsageRows` then reads
 * it, and tells what is wrong with it
 */
export function scanUsage(bytes: Uint8Array): UsageColumns | null {
  const scan = new UsageScan(bytes.length);
  return scan.read(bytes, 0) === null ? null : scan.finish();
}

/** The same while the bytes of a file still arrive, a piece at a time. */
export class UsageScan {
  readonly #size: number;
  /** So many bytes of the file are read. */
  #done = 0;
  /** Null before the first rows are here, `refused` once the file has shown not to be plain. */
  #rows: RowReader | 'refused' | null = null;

  /** @param size how many bytes the whole file has */
  constructor(size: number) {
    this.#size = size;
  }

  /**
   * Reads the rows that are whole in `bytes`, which go on at `from` where the last call left off.
   * @returns where it left off: what stands from there on belongs before the next bytes. Null when the file is not plain: the
   * rest need not be tried
   */
  read(bytes: Uint8Array, from: number): number | null {
    const isLast = this.#done + bytes.length - from === this.#size;
    if (bytes.length - from < SAMPLED_BYTES && !isLast) return from;
    const start = this.#rows === null ? this.#open(bytes, from) : from;
    const end = Math.max(start, isLast ? bytes.length : bytes.lastIndexOf(LF) + 1);
    if (this.#rows === null || this.#rows === 'refused' || !this.#rows.read(bytes, start, end)) {
      this.#rows = 'refused';
      return null;
    }
    this.#done += end - from;
    return end;
  }

  /** Reads the head. @returns where the rows begin */
  #open(bytes: Uint8Array, from: number): number {
    const end = bytes.indexOf(LF, from);
    const text = end < 0 ? null : decodeUtf8File(bytes.subarray(from, end));
    const isPlain = text !== null && !/["\r]/.test(text);
    const head = isPlain ? tableHead('usage', text.split(',')) : null;
    const sample = bytes.subarray(end + 1, end + 1 + SAMPLED_BYTES);
    this.#rows = head?.kind === 'ok' ? rowReader(head, expectedRows(this.#size, sample)) : 'refused';
    return end + 1;
  }

  /** All of it, when every byte is read; null as `scanUsage` gives it. */
  finish(): UsageColumns | null {
    const rows = this.#rows;
    return rows !== null && rows !== 'refused' && this.#done === this.#size ? rows.finish() : null;
  }
}

type RowReader = { read(bytes: Uint8Array, from: number, end: number): boolean; finish(): UsageColumns | null };

function rowReader(head: TableHead, expected: number): RowReader {
  const fields = rowFields(head);
  const place = (column: string) => head.known.find(({ name }) => name === column)?.position ?? 0;
  const [source, service, organisation] = [place('source_id'), place('service_id'), place('organisation_id')];
  const [month, metric, count, allocated] = [place('month'), place('metric'), place('count'), place('allocated')];
  const values = (position: number): string[] => {
    const field = fields[position];
    return field instanceof ByteDictionary ? field.values : [];
  };
  const [monthTexts, extraTexts] = [values(month), head.unknown.map(({ position }) => values(position))];
  const extras = head.unknown.map((): string[] => []);
  const periods: (readonly [first: number, last: number])[] = [];
  const builder = new UsageBuilder(expected);
  const scanner = new RowScanner(fields, Math.min(month, metric, count, allocated));
  const { row } = scanner;
  const read = (bytes: Uint8Array, from: number, end: number): boolean => {
    scanner.open(bytes, from, end);
    while (!scanner.atEnd) {
      if (!scanner.next()) return false;
      const code = row[month] as number;
      // Codes are given out one after the other.
      if (code === periods.length) periods.push(months(monthTexts[code] ?? ''));
      const period = periods[code] as (typeof periods)[number];
      builder.add(
        row[source] as number,
        row[service] as number,
        row[organisation] as number,
        row[metric] as number,
        period[0],
        period[1],
        scanner.count,
        row[allocated] as number,
      );
      for (let i = 0; i < extras.length; i++) {
        extras[i]?.push(extraTexts[i]?.[row[head.unknown[i]?.position ?? 0] as number] ?? '');
      }
    }
    return true;
  };
  const finish = (): UsageColumns | null => {
    if (values(metric).length > MOST_METRICS) return null;
    return builder.finish(
      {
        sources: values(source),
        services: values(service),
        organisations: values(organisation),
        metrics: values(metric),
      },
      extras.length > 0 ? Object.fromEntries(head.unknown.map(({ name }, i) => [name, extras[i] ?? []])) : null,
    );
  };
  return { read, finish };
}

/** A little more than the number of rows if all are as long as the first ones. */
function expectedRows(size: number, sample: Uint8Array): number {
  let rows = 1;
  for (const byte of sample) if (byte === LF) rows++;
  return Math.ceil(rows * (size / Math.max(1, sample.length)) * 1.02);
}

function rowFields(head: TableHead): Field[] {
  const fields: Field[] = [];
  for (const { name, position } of head.known) {
    if (name === 'count' || name === 'allocated') fields[position] = name;
    else {
      const accepts = name === 'month' ? isPeriod : (value: string) => value !== '';
      fields[position] = new ByteDictionary(accepts);
    }
  }
  for (const { position } of head.unknown) {
    fields[position] = new ByteDictionary(() => true);
  }
  return fields;
}

function months(period: string): readonly [first: number, last: number] {
  const first = monthNumber(period.slice(0, 7));
  return [first, period.length > 7 ? monthNumber(period.slice(8)) : first];
}
