/** A chart that PowerPoint draws and lets people edit. Values are in the unit of the labels. */
export type NativeChart = {
  readonly direction: 'bar' | 'column';
  readonly grouping: 'clustered' | 'stacked';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Excel's format of the numbers, in its English spelling. */
  readonly format: string;
  /** Between the lines of the axis of values; null: no axis, the labels of the values do. */
  readonly step: number | null;
  readonly hasLegend: boolean;
};

export type ChartSeries = {
  readonly name: string;
  /** Null is a gap. */
  readonly values: readonly (number | null)[];
  readonly fill: Fill;
  /** Points that look different from the others. */
  readonly points?: ReadonlyMap<number, Fill>;
  readonly labels: Labels;
  /** Carries labels alone: a line that is not drawn, and not in the legend. */
  readonly isUnseen?: boolean;
};

export type Labels = { readonly place: 'inside' | 'outside' | 'none'; readonly colour: string };

/** Colours as `0062BA`. A hatch is lines on a ground, with an outline of its own. */
export type Fill =
  | { readonly kind: 'solid'; readonly colour: string }
  | { readonly kind: 'hatch'; readonly line: string; readonly ground: string; readonly outline: string }
  | { readonly kind: 'tint'; readonly ground: string; readonly outline: string };
