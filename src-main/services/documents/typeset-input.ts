import { drawChart } from '#domain/documents/charts/draw-chart.ts';
import { fingerprintGroups } from '#domain/documents/fingerprint.ts';
import type { Handout } from '#domain/documents/handout.ts';
import type { Block, DocumentModel } from '#domain/documents/model.ts';
import { withoutControls, withVisibleSpaces } from '#domain/documents/plain-text.ts';
import { breakable } from './printable-text.ts';
import { tableLayout } from './table-layout.ts';

/** The model as the template reads it: charts laid out, long words breakable, control characters gone. */
export function typesetInput(model: DocumentModel): string {
  const input = {
    metadata: { ...model.metadata, documentTitle: model.metadata.title, author: model.metadata.office },
    blocks: model.blocks.map(blockInput),
  };
  return printable(input, model.metadata.keywords);
}

/** The hand-out as its template reads it: the pictures stand beside it. */
export function handoutInput({ metadata, slides }: Handout): string {
  const input = {
    metadata: { ...metadata, documentTitle: metadata.title, author: metadata.office },
    slides: slides.map(({ svg: _, ...slide }) => slide),
  };
  return printable(input, metadata.keywords);
}

function printable(input: object, keywords: readonly string[]): string {
  return JSON.stringify(input, function (this: unknown, key: string, value: unknown) {
    if (typeof value !== 'string') return value;
    const text = withVisibleSpaces(withoutControls(value));
    // Keywords are a list: what holds them tells what they are.
    return PROPERTIES.has(key) || this === keywords ? text : breakable(text);
  });
}

/** Texts that become properties of the file and are not shown. */
const PROPERTIES = new Set(['documentTitle', 'author', 'alt']);

/** A span of years, which stays on one line: told here, since to find it while setting takes a third of the time. */
const YEARS = /(\d{4}–\d{4})/;

function blockInput(block: Block): object {
  if (block.kind === 'figure') {
    const { chart, ...rest } = block;
    return { ...rest, drawing: drawChart(chart) };
  }
  if (block.kind === 'table') return { ...block, layout: tableLayout(block) };
  if (block.kind === 'paragraph') {
    return { ...block, runs: block.runs.map(({ text, notes }) => ({ pieces: text.split(YEARS), notes })) };
  }
  if (block.kind === 'fingerprint') return { ...block, value: fingerprintGroups(block.value, 16).join(' ') };
  return block;
}
