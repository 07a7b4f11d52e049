import type { Codebook, SetVariable } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import type { CivilDate, Translations } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import type { LetterheadFacts } from './letterhead/letterhead.ts';

/** No name of a question: stands among comments for the institution's reply to the survey as a whole. */
export const wholeSurvey = '*';

/** `estimates/report.json`: what a report says besides its tables. Plain data; every text is the institution's. */
export interface ReportFacts {
  readonly id: string;
  readonly title: Translations;
  readonly purpose: Translations;
  readonly sponsor: Translations;
  readonly conductor: Translations;
  readonly population: Translations;
  readonly place: Translations;
  readonly contact: string;
  /** Address at which the results stand. */
  readonly publishedAt: string;
  readonly openedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  /** The date on the cover and in the files. */
  readonly publishedOn: CivilDate;
  /** Languages people could answer in. */
  readonly languages: readonly string[];
  readonly source: 'slips' | 'tickets' | 'import';
  /** The conductor is employer of, or authority over, the people asked, or the topic is sensitive. */
  readonly sensitive: boolean;
  readonly sample: SampleFacts | null;
  readonly response: ResponseFacts | null;
  /** Forms on paper, over all classes; absent where none were printed. */
  readonly paper?: PaperFacts;
  readonly weighting: WeightingFacts | null;
  readonly questionnaire: Questionnaire;
  /** Name of the question asking for consent; '' = none. */
  readonly consentQuestion: string;
  /** Name of the question the summary begins with; '' = the first scale. */
  readonly mainQuestion: string;
  /** What people were promised before they answered. */
  readonly promises: readonly Translations[];
  /** Limitations the institution adds to those the report knows by itself. */
  readonly limitations: readonly Translations[];
  /** What the institution says of a question's figures, by the question's name; under `wholeSurvey`, what it will do. */
  readonly comments?: Readonly<Record<string, Translations>>;
  /** Questions answered in words whose themes are counted. */
  readonly freeText?: readonly FreeTextFacts[];
  /** Earlier waves as they were published, the last first. */
  readonly earlier?: readonly EarlierWave[];
  /** Layout of the report in Vietnamese; absent = the report's own. */
  readonly letterhead?: LetterheadFacts;
  /** Said on every page: the figures are invented. */
  readonly example: boolean;
}

/** One open question: its themes as published, and what may be quoted. */
export interface FreeTextFacts {
  /** The question as one of several choices, the themes being its choices. */
  readonly variable: SetVariable;
  /** With one table of everybody who wrote, or none where there were too few. */
  readonly publication: Publication;
  readonly coders: number;
  /** Of the texts, in whole percent. */
  readonly readTwice: number;
  /** Krippendorff's α; null = nothing to compare. */
  readonly alpha: number | null;
  readonly tooRare: number;
  /** With what identifies somebody covered, agreed to by two people. */
  readonly quotations: readonly string[];
}

export interface PaperFacts {
  readonly printed: number;
  readonly handedOut: number;
  readonly returned: number;
  readonly spoiled: number;
  readonly refused: number;
  readonly scanned: number;
  readonly keyed: number;
  /** From forms that were typed twice; null = none were. */
  readonly quality: {
    readonly twice: number;
    readonly compared: number;
    readonly wrong: number;
    readonly rate: number;
    readonly interval: readonly [number, number];
  } | null;
}

/** A wave that was published before, with its tables of everybody alone. */
export interface EarlierWave {
  readonly title: Translations;
  readonly closedOn: CivilDate | null;
  readonly publication: Pick<Publication, 'tables' | 'degreesOfFreedom'>;
  readonly codebook: Codebook;
}

/** A `Sample` of the sampling package fits. */
export interface SampleFacts {
  readonly design: {
    readonly method: 'pps' | 'all';
    readonly units: number;
    readonly take: number;
    readonly seed: string;
  };
  readonly frameHash: string;
  /** Units of the frame. */
  readonly frameSize: number;
  readonly strata: readonly {
    readonly id: string;
    readonly units: number;
    readonly size: number;
    readonly drawn: number;
  }[];
  readonly units: readonly unknown[];
}

export interface ResponseFacts {
  readonly classes: readonly {
    readonly id: string;
    readonly stratum: string;
    readonly issued: number;
    readonly answered: number;
  }[];
  /** Answers that said no to taking part. */
  readonly refused: number;
}

/** A `WeightingRecord` of the weighting package fits. */
export interface WeightingFacts {
  readonly steps: readonly {
    readonly step: 'design' | 'non-response' | 'post-stratification' | 'raking' | 'calibration' | 'trimming';
    readonly cells: readonly { readonly cell: string; readonly answers: number; readonly target?: number }[];
    readonly source: string;
    readonly kishDesignEffect: number;
    readonly effectiveSampleSize: number;
  }[];
  /** Of clustering, where no class tells the units of a sample apart. */
  readonly assumedDesignEffect?: number;
}
