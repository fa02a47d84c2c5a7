import { strFromU8, unzipSync } from 'fflate';
import type { Cell, FormulaCell, MergedCell } from '#domain/counter/grid.ts';
import { readKeptAsText } from './kept-as-text.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetCells, type SheetLimits, type SheetReading } from './sheet-cells.ts';
import { attribute, nextTag } from './xml-tags.ts';

export type Sheet = {
  readonly name: string;
  readonly rows: Cell[][];
  /** Absent where no cell is merged over several rows. */
  readonly mergedDown?: readonly MergedCell[];
  /** The first formula of each column; absent where there are none. */
  readonly formulas?: readonly FormulaCell[];
};

export type WorkbookReading =
  | { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] }
  /** A ZIP archive that is no workbook, or one cut short. */
  | { readonly kind: 'not_a_workbook' }
  | { readonly kind: 'broken' }
  /** Unpacks to more than is safe. */
  | { readonly kind: 'too_large' }
  | {
      readonly kind: 'beyond_limits';
      readonly sheet: string;
      readonly finding: Exclude<SheetReading, { kind: 'rows' | 'broken' }>;
    };

const MAX_INFLATED = 200 * 1024 * 1024;

/** Below this much nothing can be exhausted, however well packed. */
const RATIO_FROM = 20 * 1024 * 1024;
const MAX_RATIO = 100;
const MAX_ENTRIES = 2000;

/**
 * Sheets of an XLSX workbook as rows of text and numbers, in the workbook's order. Sizes are checked in the archive's
 * directory before anything is unpacked, and the unpacking never writes more than the directory says.
 *
 * @param onRead called now and then with the part of all sheets that is read, 0–1
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: SheetLimits,
  onRead: (fraction: number) => void = () => {},
): WorkbookReading {
  let entries: ReadonlyMap<string, Uint8Array>;
  try {
    if (!isSafeSize(bytes)) return { kind: 'too_large' };
    const inflated = unzipSync(bytes, { filter: ({ name }) => isNeeded(name) });
    entries = new Map(Object.entries(inflated).map(([name, entry]) => [name.toLowerCase(), entry]));
  } catch {
    // fflate throws for every kind of damaged archive; which kind makes no difference to the user.
    return { kind: 'broken' };
  }
  const text = (path: string): string | null => {
    const entry = entries.get(path.toLowerCase());
    return entry ? strFromU8(entry) : null;
  };
  const workbook = text('xl/workbook.xml');
  if (workbook === null) return { kind: 'not_a_workbook' };
  const strings = readSharedStrings(text('xl/sharedStrings.xml') ?? '');
  const keptAsText = readKeptAsText(text('xl/styles.xml') ?? '');
  const sheets: Sheet[] = [];
  const paths = sheetPaths(workbook, text('xl/_rels/workbook.xml.rels') ?? '');
  const sizeOf = (path: string): number => entries.get(path.toLowerCase())?.length ?? 0;
  const size = paths.reduce((sum, { path }) => sum + sizeOf(path), 0);
  let before = 0;
  for (const { name, path } of paths) {
    const xml = text(path);
    if (xml === null) continue;
    const own = sizeOf(path);
    const reading = readSheetCells(xml, strings, keptAsText, limits, (part) => onRead((before + part * own) / size));
    before += own;
    if (reading.kind === 'broken') return { kind: 'broken' };
    if (reading.kind !== 'rows') return { kind: 'beyond_limits', sheet: name, finding: reading };
    const { rows, mergedDown, formulas } = reading;
    sheets.push({ name, rows, ...(mergedDown.length > 0 && { mergedDown }), ...(formulas.length > 0 && { formulas }) });
  }
  return { kind: 'sheets', sheets };
}

function isNeeded(name: string): boolean {
  return /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i.test(
    name,
  );
}

function isSafeSize(bytes: Uint8Array): boolean {
  let entries = 0;
  let inflated = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      entries++;
      if (isNeeded(name)) inflated += originalSize;
      return false;
    },
  });
  if (entries > MAX_ENTRIES || inflated > MAX_INFLATED) return false;
  return inflated <= RATIO_FROM || inflated <= bytes.length * MAX_RATIO;
}

/** Visible and hidden worksheets in order; charts and the like have no rows and are left out. */
function sheetPaths(workbook: string, relations: string): { name: string; path: string }[] {
  const targets = new Map<string, string>();
  for (let tag = nextTag(relations, 0); tag; tag = nextTag(relations, tag.end)) {
    const [id, target] = [attribute(tag.attributes, 'Id'), attribute(tag.attributes, 'Target')];
    if (tag.name === 'Relationship' && id !== null && target !== null) targets.set(id, target);
  }
  const sheets: { name: string; path: string }[] = [];
  for (let tag = nextTag(workbook, 0); tag; tag = nextTag(workbook, tag.end)) {
    if (tag.name !== 'sheet') continue;
    const target = targets.get(attribute(tag.attributes, 'id') ?? '');
    if (target === undefined) continue;
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    sheets.push({ name: attribute(tag.attributes, 'name') ?? '', path });
  }
  return sheets;
}
