/** A text in the form's language, and beneath it in the second one of a bilingual form ('' = none). */
export interface Wording {
  readonly main: string;
  readonly second: string;
}

/** One tick box with what stands beside it. */
export interface PrintedOption {
  readonly question: string;
  readonly code: string;
  readonly label: Wording;
  /** «sang Câu 7»; '' = go on. */
  readonly skip: string;
  /** Question whose answer is written on the line behind the label («Khác: ……»). */
  readonly writeIn: string | null;
}

interface QuestionHead {
  readonly number: string;
  readonly label: Wording;
  readonly hint: Wording;
  /** «Chỉ trả lời nếu …», '' = everybody. */
  readonly condition: string;
}

/** What stands on the form, in order; a block is never split between pages. */
export type Block =
  | { readonly kind: 'heading'; readonly label: Wording }
  | { readonly kind: 'note'; readonly label: Wording; readonly condition: string }
  | (QuestionHead & {
      readonly kind: 'options';
      readonly options: readonly PrintedOption[];
      readonly columns: 1 | 2;
    })
  | (QuestionHead & {
      readonly kind: 'grid';
      readonly columns: readonly { readonly code: string; readonly label: Wording }[];
      readonly rows: readonly { readonly question: string; readonly label: Wording }[];
    })
  | (QuestionHead & { readonly kind: 'lines'; readonly question: string; readonly lines: number })
  | (QuestionHead & {
      readonly kind: 'digits';
      readonly question: string;
      /** Cells in groups: a date has 2, 2 and 4. */
      readonly cells: readonly number[];
      readonly unit: string;
    })
  | (QuestionHead & {
      readonly kind: 'ranking';
      readonly question: string;
      readonly items: readonly { readonly code: string; readonly label: Wording }[];
    });
