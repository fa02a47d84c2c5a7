import type { Block, DocumentModel, Run } from './model.ts';
import { plainText } from './plain-text.ts';

/** A paragraph that can be written anew: under which heading, which of them, and what stands there. */
export type OwnParagraph = {
  /** Heading and place: the same as long as the document's language and sections are. */
  readonly key: string;
  readonly heading: string;
  readonly text: string;
};

/** What somebody has written in place of the program's words, by key. */
export type OwnText = Readonly<Record<string, string>>;

/** Every paragraph of the document's own text, in order. */
export function paragraphsOf({ blocks }: Pick<DocumentModel, 'blocks'>): OwnParagraph[] {
  const found: OwnParagraph[] = [];
  for (const { block, key, heading } of keyed(blocks)) {
    if (block.kind === 'paragraph') found.push({ key, heading, text: plainText(block.runs) });
  }
  return found;
}

/**
 * The document with somebody's own words where there are any. The numbers of the sources that the paragraph rests on stay at its end: they
 * are still what it speaks of. A paragraph that is emptied is left out.
 */
export function withOwnText(blocks: readonly Block[], own: OwnText): Block[] {
  return keyed(blocks).flatMap(({ block, key }) => {
    const text = block.kind === 'paragraph' ? own[key] : undefined;
    if (block.kind !== 'paragraph' || text === undefined) return [block];
    if (text.trim() === '') return [];
    const notes = [...new Set(block.runs.flatMap((run) => run.notes))];
    return text
      .split(/\n{2,}/)
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part, place, all): Block => {
        const run: Run = { text: part.replace(/\s*\n\s*/g, ' '), notes: place === all.length - 1 ? notes : [] };
        return { kind: 'paragraph', runs: [run] };
      });
  });
}

function keyed(blocks: readonly Block[]): { readonly block: Block; readonly key: string; readonly heading: string }[] {
  let heading = '';
  let place = 0;
  return blocks.map((block) => {
    if (block.kind === 'heading' && block.level === '1') {
      heading = block.text;
      place = 0;
    }
    if (block.kind === 'paragraph') place += 1;
    return { block, key: `${heading}/${place}`, heading };
  });
}
