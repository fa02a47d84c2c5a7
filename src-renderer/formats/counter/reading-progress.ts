/** What the reading of a file has come to. */
export type ReadingProgress = {
  /** Unpacking the workbook, reading its cells or text, making a report of them. */
  readonly step: 'unzip' | 'parse' | 'understand';
  /** The part of the step that is done, 0–1; null for one that is done in one go. */
  readonly fraction: number | null;
};

/** Called when a step begins, and now and then within it. */
export type OnRead = (progress: ReadingProgress) => void;
