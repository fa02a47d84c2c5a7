import { type Grid, labelKey } from '../counter/grid.ts';
import { findHead } from './find-head.ts';
import { columnId } from './placed-columns.ts';
import { fileStem } from './source-hints.ts';
import { type HeadPlace, readHead } from './table-head.ts';
import type { TableMapping } from './table-mapping.ts';

export type RecognisedMapping = {
  /**
   * `exact`: the same headings but for the months, and nothing of it could be another vendor's. `likely`: nearly the same
   * headings, or headings that any file may have under another file name; to be looked over.
   */
  readonly fit: 'exact' | 'likely';
  /** The kept mapping with the rows of this file, and without what belonged to the file before. */
  readonly mapping: TableMapping;
};

/** As large a part of the headings must be the same for a mapping to be likely. */
const LIKELY_SHARE = 0.7;

/**
 * The kept mapping that fits a file, by its headings: months, their number and the rows above the table may be others.
 * Of several that fit as well the one with the file's name, then the last. `null` when none does.
 */
export function recogniseMapping(
  grid: Grid,
  fileName: string,
  mappings: readonly TableMapping[],
): RecognisedMapping | null {
  const stem = labelKey(fileStem(fileName));
  const guessed = findHead(grid);
  let best: { score: number; recognised: RecognisedMapping } | null = null;
  for (const mapping of mappings) {
    const found = bestPlace(grid, mapping, guessed);
    if (!found) continue;
    const isNamed = stem !== '' && labelKey(mapping.fileStem) === stem;
    const isExact = found.share === 1 && (isNamed || isTelling(mapping));
    const score = found.share + (isNamed ? 0.5 : 0);
    if (best && score < best.score) continue;
    const fit = isExact ? 'exact' : 'likely';
    best = { score, recognised: { fit, mapping: forFile(mapping, grid, found.place) } };
  }
  return best?.recognised ?? null;
}

/** Where the mapping's headings are found: at the place guessed for this file, else where they stood before. */
function bestPlace(
  grid: Grid,
  mapping: TableMapping,
  guessed: HeadPlace | null,
): { place: HeadPlace; share: number } | null {
  const { headingRow, headingRows, firstDataRow } = mapping;
  let best: { place: HeadPlace; share: number } | null = null;
  for (const place of [guessed, { headingRow, headingRows, firstDataRow }]) {
    if (!place || place.headingRow >= grid.rows.length) continue;
    const share = sharedHeadings(grid, mapping, place);
    if (share >= LIKELY_SHARE && share > (best?.share ?? 0)) best = { place, share };
  }
  return best;
}

/** Headings in both, as a share (0–1) of those in either. */
function sharedHeadings(grid: Grid, mapping: TableMapping, place: HeadPlace): number {
  const here = new Set(readHead(grid, place).map(({ key, monthCell, nth }) => columnId(key, monthCell !== null, nth)));
  const kept = new Set(mapping.columns.map(({ key, hasMonth, nth }) => columnId(key, hasMonth, nth)));
  const shared = [...here].filter((id) => kept.has(id)).length;
  const either = here.size + kept.size - shared;
  return either === 0 ? 0 : shared / either;
}

/**
 * True for headings that say which vendor's they are: a mapping that itself names the service must not be laid on another
 * vendor's file that happens to be headed `Måned` and `Antall` too.
 */
function isTelling({ columns, constants }: TableMapping): boolean {
  return constants.service === '' && columns.filter(({ key }) => key !== '').length >= 2;
}

function forFile(mapping: TableMapping, grid: Grid, place: HeadPlace): TableMapping {
  return {
    ...mapping,
    ...place,
    sheet: grid.name,
    constants: { ...mapping.constants, year: null, period: null },
  };
}
