import { isCivilDate } from '@langnghe/language';
import { privacyLimits, protectionMethods } from '@langnghe/disclosure';
import { readWitnessPromise, type WitnessPromise } from '@langnghe/tickets';
import { letterheadKinds } from '@langnghe/report';
import { z } from 'zod';

const translations = z.record(z.string(), z.string());
const civilDate = z.string().refine(isCivilDate, { message: 'not a date YYYY-MM-DD' });

/** What a study may publish: tables, protected in one of four ways, or single answers through the gate. */
export const studyProtections = [...protectionMethods, 'microdata'] as const;

const line = z.string().default('');

/** Layout of the report in Vietnamese: the report's own, or an administrative document of one kind of institution. */
const letterhead = z.object({
  kind: z.enum(letterheadKinds).default('plain'),
  superior: line,
  issuer: line,
  symbol: line,
  place: line,
  recipients: line,
  signing: line,
  signer: line,
});

/** `study.json`: what the institution says of its study, before anyone is asked anything. */
export const studyDescription = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/),
  title: translations,
  purpose: translations,
  sponsor: translations,
  conductor: translations,
  population: translations,
  place: translations,
  /** Languages the respondent can choose, e.g. `['vi', 'en']`. */
  languages: z.array(z.string()).min(1),
  opensOn: civilDate.nullable(),
  closesOn: civilDate.nullable(),
  /** First day on which tickets are handed out, before `opensOn`; null where answers come by slips. */
  ticketsOn: civilDate.nullable().default(null),
  /** The promise on the thank-you page: results stand at this address from this day. */
  publishesOn: civilDate.nullable(),
  publishedAt: z.string(),
  contact: z.string(),
  /** Names of the category questions by which tables are broken down. */
  breaks: z.array(z.string()),
  /** Calculated numbers of the workbook that are reported as means, with the words for them (indices 0–100 and such). */
  measures: z.array(z.object({ name: z.string(), label: translations })),
  /** Id of the study that asked the same before, whose published results this one is compared with; '' = none. */
  previous: z.string().default(''),
  /** Name of the question whose first substantive categories make the headline; empty = the first scale. */
  mainQuestion: z.string(),
  /** Name of the question whose first choice means «I agree to answer»; '' = consent is not asked as a question. */
  consentQuestion: z.string(),
  /** Questions of the workbook that are not asked here: in slip studies a question for the unit would undo the classes. */
  leftOut: z.array(z.string()),
  /** Somebody has looked at how the questions are used: consent, breaks, left out. Without it a study cannot open. */
  questionsReviewed: z.boolean().default(false),
  /** The conductor is the employer of, or an authority over, the people asked, or the topic is sensitive. */
  sensitive: z.boolean(),
  /** How published counts are protected, promised at opening; `microdata`: no tables, a file of single answers instead. */
  protection: z.enum(studyProtections).default('cell-key'),
  /** Epsilon of differential privacy, for all tables together. */
  privacyBudget: z.number().positive().max(privacyLimits.maximumEpsilon).default(1),
  /** True for the shipped example and demonstrations: said on every page of theirs. */
  example: z.boolean(),
  /** The study, and the version of its questionnaire, that this one corrects; said wherever the study is named. */
  corrects: z.object({ study: z.string(), version: z.string() }).optional(),
  /** Who can open answers sealed on the phone, two of the three together; null = nobody is named. */
  trustees: z
    .object({ key: z.string().regex(/^B[A-Za-z0-9_-]{86}$/), names: z.array(z.string().min(1)).length(3) })
    .nullable()
    .default(null),
  /** `default`: sealed when trustees are named and the conductor is an employer or an authority (`isSealed`). */
  sealed: z.enum(['default', 'yes', 'no']).default('default'),
  /** Whether an independent body signs every ticket too; asked where an employer or an authority conducts the study. */
  witnessed: z.enum(['undecided', 'yes', 'no']).default('undecided'),
  /** That body's public file, made for the classes of the draw. */
  witness: z
    .custom<WitnessPromise>((value) => readWitnessPromise(JSON.stringify(value)) !== undefined)
    .nullable()
    .default(null),
  letterhead: letterhead.optional(),
  /** How answers come: by slips over the web, by tickets taken beforehand, or imported from elsewhere. */
  source: z.enum(['slips', 'tickets', 'import']),
});

export type StudyDescription = z.infer<typeof studyDescription>;

/** Where a study stands, read off its folder: the furthest artefact that exists. */
export type StudyStage =
  | 'described'
  | 'framed'
  | 'drawn'
  | 'open'
  | 'closed'
  | 'frozen'
  | 'weighted'
  | 'estimated'
  | 'protected'
  /** The report is written, for the office alone. */
  | 'reported'
  | 'published';
