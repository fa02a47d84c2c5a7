import type { Destination } from '#domain/address/destination.ts';

/** Where a number comes from, all of it written out for people: numbers are formatted, names are names. */
export type Provenance = {
  /** What the number is, for whom and when: `Netto besparelse, Agder, 2024`. */
  readonly title: string;
  /** With its unit; null where the basis is missing. */
  readonly value: string | null;
  /** The rule in words, as the field defines it. */
  readonly rule?: string;
  /** The rule with the very numbers: `1 − 6 / 204 = 97,1 %`. */
  readonly formula?: string;
  readonly inputs?: readonly { readonly label: string; readonly value: string | null }[];
  /** What was held to be so without anything that documents it. */
  readonly assumptions?: readonly string[];
  /** What is not in the number, and why. */
  readonly leftOut?: readonly string[];
  /** The records or rows behind it. */
  readonly records?: readonly ProvenanceRecords[];
  readonly files?: readonly ProvenanceFile[];
  /** Said of all figures, for example that they are sample data. */
  readonly mark?: string | null;
};

export type ProvenanceRecords = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Which of the columns hold numbers, to be lined up. */
  readonly numbers?: readonly string[];
  /** The view where they can be seen and changed. */
  readonly link?: { readonly text: string; readonly to: Destination };
};

export type ProvenanceFile = {
  readonly name: string;
  /** Lower-case hex. */
  readonly sha256: string;
  /** When it was imported, written out. */
  readonly when: string;
};

export type ProvenanceTexts = {
  readonly heading: string;
  readonly missingBasis: string;
  readonly formula: string;
  readonly assumptions: string;
  readonly leftOut: string;
  readonly files: string;
  readonly hash: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly close: string;
  readonly records: (count: number) => string;
  readonly more: (count: number) => string;
};

/** The source note as plain text, to stand under a figure in somebody's document; records are counted, not listed. */
export function sourceNote(provenance: Provenance, texts: ProvenanceTexts): string {
  const {
    title,
    value,
    rule,
    formula,
    inputs = [],
    assumptions = [],
    leftOut = [],
    records = [],
    files = [],
  } = provenance;
  return [
    `${title}: ${value ?? texts.missingBasis}`,
    rule,
    formula && `${texts.formula}: ${formula}`,
    ...inputs.map((input) => `${input.label}: ${input.value ?? texts.missingBasis}`),
    ...records.map(({ caption, rows }) => `${caption}: ${texts.records(rows.length)}`),
    ...listed(texts.assumptions, assumptions),
    ...listed(texts.leftOut, leftOut),
    ...listed(
      texts.files,
      files.map(({ name, sha256, when }) => `${name}, ${when}, SHA-256 ${sha256}`),
    ),
    provenance.mark,
  ]
    .filter((line) => line)
    .join('\n');
}

function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading}:`, ...lines.map((line) => `– ${line}`)];
}
