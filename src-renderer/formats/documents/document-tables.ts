import { figureTable } from '#domain/documents/charts/chart-table.ts';
import { fingerprintGroups } from '#domain/documents/fingerprint.ts';
import type { Block, DocumentModel, TableBlock } from '#domain/documents/model.ts';

type SourcesBlock = Extract<Block, { kind: 'sources' }>;

/** All numbers of a document as tables: those of the text and those that figures are drawn from, in its order. */
export function documentTables({ blocks }: DocumentModel): TableBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return [figureTable(block)];
    return block.kind === 'table' ? [block] : [];
  });
}

/** Lists of points, which are rows by nature: each with the heading that it stands under, and whether its points are numbered. */
export type DocumentList = { readonly heading: string; readonly items: readonly string[]; readonly numbered: boolean };

export function documentLists({ blocks }: DocumentModel): DocumentList[] {
  let heading = '';
  return blocks.flatMap((block): DocumentList[] => {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind !== 'list' && block.kind !== 'proposals') return [];
    return [{ heading, items: block.items, numbered: block.kind === 'proposals' }];
  });
}

export function sourcesOf({ blocks }: DocumentModel): SourcesBlock | null {
  return blocks.find((block) => block.kind === 'sources') ?? null;
}

/** `Avtrykk (SHA-256): ba3517e63e0f4edb …`, in groups of 16; null for a document without one. */
export function fingerprintLine({ blocks }: DocumentModel): string | null {
  const print = blocks.find((block) => block.kind === 'fingerprint');
  return print ? `${print.label}: ${fingerprintGroups(print.value, 16).join(' ')}` : null;
}

/** The sources that a table points to, as `2. Tilknytninger …`. */
export function citedSources(model: DocumentModel, { note }: TableBlock): string[] {
  const cited = new Set(note.flatMap(({ notes }) => notes));
  const items = sourcesOf(model)?.items ?? [];
  return items.filter(({ number }) => cited.has(number)).map(({ number, text }) => `${number}. ${text}`);
}
