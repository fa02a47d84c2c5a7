import type { CounterReport } from '#domain/counter/report.ts';
import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import type { Outcome, Problem } from '#domain/model/problem.ts';
import type { PopulationTable } from '#domain/population/population-table.ts';
import { readUsageReports } from '#formats/counter/read-usage-report.ts';
import type { OnRead } from '#formats/counter/reading-progress.ts';
import { readPopulationTable } from '#formats/population/read-population-table.ts';
import { sha256Hex } from '#formats/zip/sha256.ts';

/** A file to import: a handle to its bytes, which can be read again after a cancelled call ended the worker. */
export type UsageFileRef = {
  /** One for each file and way of reading it, the caller's choice. */
  readonly key: string;
  readonly file: Blob;
  readonly name: string;
  /** How to read a file of no standard; null = by a mapping that was kept, if one fits. */
  readonly mapping: TableMapping | null;
};

export type OpenedFile = {
  readonly sha256: string;
  readonly reports: readonly CounterReport[];
  /** How the reports were read, where the file follows no standard. */
  readonly mapping: TableMapping | null;
  /** The file is no usage but Statistics Norway's population. */
  readonly population: PopulationTable | null;
};

/** Numbers kept in memory at most: a report of a hundred thousand titles and two years is two and a half million. */
const KEPT_NUMBERS = 20_000_000;

/** Usage files as read; the last ones are kept, the others are read again when they are asked for. */
export class UsageFiles {
  #kept = new Map<string, Promise<Outcome<OpenedFile>>>();
  #sizes = new Map<string, number>();
  #findMapping: FindMapping;

  constructor(findMapping: FindMapping) {
    this.#findMapping = findMapping;
  }

  /** @param onRead told of how far the reading has come */
  async open(ref: UsageFileRef, onRead: OnRead = () => {}): Promise<Outcome<OpenedFile>> {
    const known = this.#kept.get(ref.key);
    // Put last again: what was asked for longest ago goes first.
    this.#kept.delete(ref.key);
    const opening = known ?? this.#read(ref, onRead);
    this.#kept.set(ref.key, opening);
    const outcome = await opening;
    const numbers =
      outcome.kind === 'ok' ? outcome.value.reports.reduce((sum, { counts }) => sum + counts.length, 0) : 0;
    this.#sizes.set(ref.key, numbers);
    this.#forgetOldest();
    return outcome;
  }

  async #read({ file, name, mapping }: UsageFileRef, onRead: OnRead): Promise<Outcome<OpenedFile>> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sha256 = await sha256Hex(bytes);
    const standard = mapping ? null : readUsageReports(bytes, name, onRead);
    if (standard?.kind === 'ok')
      return { ...standard, value: { sha256, reports: standard.value, mapping: null, population: null } };
    if (standard && !standard.problems.every(isNoStandard)) return standard;
    if (!mapping && looksLikePopulation(bytes)) {
      const read = readPopulationTable(bytes, name);
      if (read.kind === 'ok') return { ...read, value: { sha256, reports: [], mapping: null, population: read.value } };
      if (!read.problems.every(({ code }) => code === 'population.notRecognised')) return read;
    }
    onRead({ step: 'understand', fraction: null });
    const mapped = await this.#findMapping(bytes, name, mapping);
    if (mapped.kind === 'refused') return mapped;
    return { ...mapped, value: { sha256, population: null, ...mapped.value } };
  }

  #forgetOldest(): void {
    let numbers = [...this.#kept.keys()].reduce((sum, key) => sum + (this.#sizes.get(key) ?? 0), 0);
    for (const key of this.#kept.keys()) {
      if (numbers <= KEPT_NUMBERS || this.#kept.size === 1) return;
      numbers -= this.#sizes.get(key) ?? 0;
      this.#kept.delete(key);
      this.#sizes.delete(key);
    }
  }
}

/** Reads a file of no standard. Without a mapping, and none kept that fits, there are no reports: it is asked about. */
export type FindMapping = (
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  mapping: TableMapping | null,
) => Promise<Outcome<Pick<OpenedFile, 'reports' | 'mapping'>>>;

/** What the statistics bank calls it, near the top: a usage file by municipality must not pass for a census. */
function looksLikePopulation(bytes: Uint8Array): boolean {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  return /07459|folkemengd|personer|\bpersons\b/i.test(start);
}

function isNoStandard({ code }: Problem): boolean {
  return code === 'counter.notRecognised';
}
