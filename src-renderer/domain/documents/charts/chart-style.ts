/** Colours and sizes of charts in print; colour is never the only mark. */
export const COLOURS = {
  own: '#0062BA',
  comparison: '#BC5A1E',
  before: '#707881',
  claim: '#832A48',
  ink: '#18202B',
  soft: '#4B5563',
  rule: '#D3D9E0',
  paper: '#FFFFFF',
  /** A known sum of which no part is known. */
  ownTint: '#CFE3F6',
} as const;

/** 45° hatch: lines and ground for what is estimated or assumed, and for what is missing. */
export const HATCHES = {
  own: { line: '#7FB2E5', ground: '#EDF5FD', outline: COLOURS.own },
  comparison: { line: '#E0A37C', ground: '#FCF2EC', outline: COLOURS.comparison },
  missing: { line: '#B9C0C8', ground: '#FFFFFF', outline: null },
} as const;

/** Points on paper. */
export const SIZES = { value: 8.5, axis: 8 } as const;
/** Width of tables and figures: 154 mm. */
export const CHART_WIDTH = 436.5;
