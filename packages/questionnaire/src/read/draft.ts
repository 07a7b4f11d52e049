import type { QuestionType } from '../questionnaire.ts';
import type { TableRow } from './sheet-table.ts';

/** A row of the survey sheet with its place in the form, before its expressions are read. */
export interface Draft {
  readonly kind: 'question' | 'note' | 'calculation' | 'group' | 'repeat';
  readonly row: TableRow;
  /** The name in the workbook. */
  readonly name: string;
  /** The name in the questionnaire: unique. Set when all rows are known. */
  key: string;
  readonly parent: Draft | null;
  readonly children: Draft[];
  readonly type?: QuestionType;
  readonly list?: string;
  readonly source?: 'choices' | 'file' | 'external';
  readonly orOther?: boolean;
  /** A rule that the type itself brings (`percentage`). */
  readonly typeConstraint?: string;
  /** The calculation a type stands for (`today`), or a relevance in place of the row's own. */
  readonly fixed?: { readonly calculation?: string; readonly relevant?: string };
  /** A question that its row brings with it: what a person chose by "other", or the consent to be asked for a place. */
  readonly added?: 'other' | 'consent';
  /** Inside `begin loop over list`: the choice this copy was made for. */
  readonly loop?: Loop;
}

export interface Loop {
  readonly name: string;
  readonly label: Readonly<Record<string, string>>;
}

export function walk(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.flatMap((draft) => [draft, ...walk(draft.children)]);
}
