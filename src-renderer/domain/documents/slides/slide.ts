import type { Chart } from '../charts/chart.ts';
import type { Cell, Column, DocumentMetadata } from '../model.ts';

/** One message on a screen. What is said about it, and where it comes from in full, stands in the notes. */
export type Slide = {
  readonly title: string;
  /** What is measured; empty when the title says it. */
  readonly subtitle: string;
  readonly content: SlideContent;
  /** Where the figures come from, short enough for the foot of a slide. */
  readonly source: string;
  /** Paragraphs for whoever speaks: the document's own text, then its sources. */
  readonly notes: readonly string[];
};

export type SlideContent =
  | { readonly kind: 'opening'; readonly office: string; readonly facts: DocumentMetadata['facts'] }
  | {
      readonly kind: 'points';
      readonly items: readonly string[];
      /** Number of the first one; null where they have none. */
      readonly from: number | null;
      /** Of the text, in points; the same on all slides of a list. */
      readonly size: number;
    }
  | { readonly kind: 'chart'; readonly chart: Chart; readonly alt: string }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly lines: readonly SlideLine[] };

export type SlideLine =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'row' | 'sum'; readonly cells: readonly Cell[] };
