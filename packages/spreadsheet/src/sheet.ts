/** A cell as a spreadsheet types it; dates come as ISO text, empty cells as null; all text is NFC. */
export type Cell = string | number | boolean | null;

export interface Sheet {
  readonly name: string;
  /** Rows from the sheet's first; `rows[0]` is row 1. Rows may differ in length. */
  readonly rows: readonly (readonly Cell[])[];
}
