import type { WorkbookSheet } from '#formats/xlsx-writer/workbook.ts';

/** A workbook that is the same bytes in Node and in a browser, large enough that a sheet is no small one. */
export const EXAMPLE: readonly WorkbookSheet[] = [
  {
    name: 'Bruk: alle/enkelte',
    columns: [
      { header: 'Kommune', type: 'text', width: 20 },
      { header: 'Bruk', type: 'number', width: 12 },
      { header: 'Dato', type: 'date', width: 12 },
    ],
    rows: Array.from({ length: 5000 }, (_, i) => [
      `=Ærøy ${i} 😀`,
      i % 7 === 0 ? { value: i, mark: '*' } : i / 3,
      '2024-02-29',
    ]),
    notes: ['Kilde: å.csv'],
  },
];

/** SHA-256 of the workbook. It changes only when the writer is changed, or fflate is. */
export const EXAMPLE_SHA256 = '8f89754a18b71568a295b929680553e3a1ca8509cb6dc9bafe837a2bfbf8b310';
