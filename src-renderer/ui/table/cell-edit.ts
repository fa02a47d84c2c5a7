/** How a cell is changed where it stands. Texts are as a person writes them; the view makes records of them. */
export type CellEdit<Row> = {
  /** What stands in the field when it opens. */
  text(row: Row): string;
  /** Chosen from a list instead of written; where the value may be empty, one of them is. */
  choices?(row: Row): readonly { readonly value: string; readonly text: string }[];
  /** What is wrong with a text, in words for whoever writes it; null when it can be stored. */
  problem(text: string, row: Row): string | null;
};

/** The cell that is being changed, and what it opens with: its text, or the key that was pressed on it. */
export type EditedCell = { readonly rowId: string; readonly column: string; readonly typed: string | null };

/** Where one goes after a cell is written: Enter down, Tab along the row, as in a spreadsheet. */
export type AfterEdit = 'down' | 'next' | 'previous' | 'stay';
