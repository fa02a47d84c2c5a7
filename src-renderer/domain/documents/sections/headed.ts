import type { AttachmentOptions } from '../attachment-options.ts';
import type { Block } from '../model.ts';

/** Blocks below a heading of their own; none when there is nothing to say. */
export function underHeading(text: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: '1', text }, ...blocks];
}

/** The goals as they were written once, where the case shows what it does for them. */
export function goalSection({ goals }: AttachmentOptions): Block[] {
  if (!goals || goals.items.length === 0) return [];
  return underHeading(goals.heading, [{ kind: 'list', items: goals.items }]);
}
