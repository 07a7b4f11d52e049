import type { Language } from '@langnghe/language';
import type { Theme } from '../charts/theme.ts';
import type { Letterhead } from '../letterhead/letterhead.ts';

/** A report in one language, before any format: what the page and the PDF both say. */
export interface ReportModel {
  readonly language: Language;
  readonly title: string;
  readonly kind: string;
  readonly conductor: string;
  readonly sponsor: string;
  /** `ngày 05 tháng 01 năm 2026` */
  readonly date: string;
  readonly dates: string;
  /** Of administrative documents; null = the report has a cover of its own. */
  readonly letterhead: Letterhead | null;
  /** Shown on every page of an example. */
  readonly notice: string | null;
  readonly keyFigures: readonly { readonly value: string; readonly label: string }[];
  readonly summary: readonly string[];
  readonly parts: readonly Part[];
  /** What people wrote, in their words; null = nothing was agreed on. */
  readonly quotations: QuotationSection | null;
  readonly waves: WaveSection | null;
  readonly sample: { readonly paragraphs: readonly string[]; readonly tables: readonly PlainTable[] };
  /** The eleven items of the AAPOR Transparency Initiative, in its order. */
  readonly method: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  readonly limitations: readonly string[];
  readonly protection: readonly string[];
  readonly annex: readonly AnnexItem[];
  readonly source: string;
}

export interface QuotationSection {
  readonly heading: string;
  readonly lead: string;
  readonly groups: readonly { readonly heading: string; readonly quotations: readonly string[] }[];
}

/** What changed since the last wave. */
export interface WaveSection {
  readonly paragraphs: readonly string[];
  readonly charts: readonly Chart[];
  readonly table: PlainTable | null;
}

/** A part of the questionnaire with its results. */
export interface Part {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** One question, or the rows of one grid. */
export interface Block {
  readonly id: string;
  /** What its finding is worth in a summary: a scale or mean that everybody was asked, any such question, the rest. */
  readonly weight: 'scale' | 'general' | 'some';
  readonly heading: string;
  /** The finding in a sentence, then of whom. */
  readonly sentences: readonly string[];
  readonly charts: readonly Chart[];
  /** The institution's own words on these figures, by paragraph; apart from what the report says by itself. */
  readonly comment: readonly string[];
  readonly table: PlainTable;
  readonly breaks: readonly PlainTable[];
  readonly notes: readonly string[];
  /** Notes to the tables by group. */
  readonly breakNotes: readonly string[];
}

export interface Chart {
  readonly title: string;
  readonly description: string;
  readonly draw: (canvas: Canvas) => string;
}

export interface Canvas {
  readonly id: string;
  /** The chart in words; its own when absent. */
  readonly description?: string;
  readonly theme: Theme;
  readonly width: number;
  readonly labelWidth: number;
}

export interface PlainTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** A heading across the whole table. */
  readonly heading?: true;
  readonly label: string;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly text: string;
  /** Smaller, beneath or after the text: an interval. */
  readonly detail?: string;
}

export type AnnexItem =
  | {
      /** Items answered on one scale. */
      readonly kind: 'grid';
      readonly text: string;
      readonly condition?: string;
      readonly choices: readonly string[];
      readonly items: readonly string[];
    }
  | { readonly kind: 'heading'; readonly text: string; readonly condition?: string }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly hint: string;
      readonly condition?: string;
      readonly choices: readonly string[];
      /** How it is answered when there are no choices, e.g. «viết số». */
      readonly answer: string;
    };
