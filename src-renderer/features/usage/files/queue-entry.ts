import type { UsageChoices } from '#domain/counter/usage-import.ts';
import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import type { Problem } from '#domain/model/problem.ts';
import type { UsageSource } from '#domain/model/tables.ts';
import type { PopulationImport } from '#domain/population/population-import.ts';
import type { ReadingProgress } from '#formats/counter/reading-progress.ts';
import type { ReportSummary, StoredImport, UsageFileRef, UsagePreview } from '#workers/client.ts';
import { type PlacingDraft, undecidedNames } from './placing-draft.ts';

/** One report of a file in the queue, and how far it has come. */
export type QueuedReport = {
  readonly summary: ReportSummary;
  readonly draft: PlacingDraft;
  /** The user has changed the draft: nothing else changes it any more. */
  readonly isTouched: boolean;
  /** Null while the draft places nothing. */
  readonly choices: UsageChoices | null;
  /** What storing it would change; null while that is worked out. */
  readonly preview: UsagePreview | null;
  readonly result:
    | { readonly kind: 'none' }
    | { readonly kind: 'storing' }
    | { readonly kind: 'stored'; readonly stored: StoredImport; readonly preview: UsagePreview | null }
    | { readonly kind: 'full' | 'notSaved' }
    /** It was not begun; the words say why, and what to do. */
    | { readonly kind: 'refused'; readonly why: string };
};

export type FileState =
  | { readonly kind: 'waiting' }
  /** Null until the worker has said how far it is. */
  | { readonly kind: 'reading'; readonly progress: ReadingProgress | null }
  | { readonly kind: 'cancelled' }
  /** A defect of the program; the other files go on. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** Imported on another PC: the numbers are here already. */
  | { readonly kind: 'known'; readonly source: UsageSource }
  | { readonly kind: 'population'; readonly result: PopulationImport; readonly stored: boolean }
  /** A table of no standard: somebody must say what its columns are. */
  | { readonly kind: 'unmapped' }
  | {
      readonly kind: 'opened';
      readonly reports: readonly QueuedReport[];
      readonly mapping: TableMapping | null;
      readonly warnings: readonly Problem[];
    };

export type QueueEntry = {
  readonly id: string;
  readonly name: string;
  readonly ref: UsageFileRef;
  /** Who the numbers belong to. */
  readonly owner: string;
  readonly state: FileState;
};

export type ReportStatus =
  | 'storing'
  | 'stored'
  | 'full'
  | 'notSaved'
  | 'refused'
  | 'empty'
  | 'imported'
  | 'undecided'
  | 'nothing'
  | 'preparing'
  | 'ready';

/** Where a report stands, for the line that is shown of it. */
export function reportStatus({ summary, draft, choices, preview, result }: QueuedReport): ReportStatus {
  if (result.kind !== 'none') return result.kind;
  if (summary.rowCount === 0 && !tellsOnlyUnknown(summary)) return 'empty';
  if (summary.imported && undecidedNames(summary, draft) === 0 && preview && isNothingNew(preview)) return 'imported';
  if (!choices || undecidedNames(summary, draft) > 0) return 'undecided';
  if (!preview) return 'preparing';
  return preview.rows === 0 && !tellsOnlyUnknown(summary) ? 'nothing' : 'ready';
}

/** A report without rows that names its service no less: storing it makes its months unknown. */
export function tellsOnlyUnknown({ rowCount, absenceIsZero }: ReportSummary): boolean {
  return rowCount === 0 && !absenceIsZero;
}

function isNothingNew(preview: UsagePreview): boolean {
  return preview.new + preview.changed === 0;
}

/** Whether everything of the file is done with. */
export function isSettled({ state }: QueueEntry): boolean {
  if (state.kind === 'opened') {
    return state.reports.every((report) => ['stored', 'imported', 'empty'].includes(reportStatus(report)));
  }
  if (state.kind === 'population') return state.stored || state.result.rows.length === 0;
  return ['known', 'cancelled', 'refused', 'failed'].includes(state.kind);
}
