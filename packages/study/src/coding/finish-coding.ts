import { coderAgreement, fewestMentions, themeTable, type Coding, type ThemeTable } from '@langnghe/coding';
import type { Codebook, SetVariable, TextVariable } from '@langnghe/dataset';
import {
  cellKeyProtection,
  pollProfile,
  protect,
  readPublication,
  type CellKeys,
  type Publication,
} from '@langnghe/disclosure';
import type { Estimates } from '@langnghe/estimation';
import { accepted, refused, type Checked } from '@langnghe/language';
import { getRandomValues } from 'node:crypto';
import { readManifest } from '@langnghe/dataset';
import { join } from 'node:path';
import { inTurn } from '../editing/in-turn.ts';
import { artefact, hasArtefact, readText, writeJson } from '../folder.ts';
import type { Study } from '../read-study.ts';
import { codingIssue } from './coding-issues.ts';
import { readCoding } from './coding-file.ts';
import { openQuestion } from './open-questions.ts';

/** `publication/free-text.json`: the themes of every question whose coding is finished, protected as tables are. */
export interface FreeTextFile {
  readonly questions: readonly CodedQuestion[];
}

export interface CodedQuestion {
  readonly variable: SetVariable;
  /** One table of everybody who wrote; none where there were too few. */
  readonly publication: Publication;
  /** People who read. */
  readonly coders: number;
  /** Share of the texts that two or more people read, in whole percent. */
  readonly readTwice: number;
  /** Krippendorff's α of those, to two digits; null = nothing to compare. */
  readonly alpha: number | null;
  /** Themes too few texts mention to be named. */
  readonly tooRare: number;
}

export async function readFreeText({ folder }: Pick<Study, 'folder'>): Promise<FreeTextFile> {
  const text = await readText(folder, artefact.freeText);
  return text === undefined ? { questions: [] } : (JSON.parse(text) as FreeTextFile);
}

/**
 * Counts the themes of a question and protects the table for the report: base, masks and noise as for any other, whole
 * themes alone, no group beside them. The noise is drawn anew each time, and no version but the last leaves the office.
 */
export async function finishCoding(study: Study, question: string): Promise<Checked<CodedQuestion>> {
  const open = await openQuestion(study, question);
  if (!open.ok) return open;
  if (await hasArtefact(study.folder, artefact.published))
    return refused([codingIssue('coding-published', { field: question })]);
  const coding = await readCoding(study, open.value);
  const table = themeTable(coding);
  const unread = coding.texts - table.base;
  if (unread > 0) return refused([codingIssue('coding-unread', { field: question }, { n: unread })]);
  if (table.categories.length === 0)
    return refused([codingIssue('coding-without-themes', { field: question }, { fewest: fewestMentions })]);
  const { hash } = await readManifest(join(study.folder, artefact.dataset));
  const finished = codedQuestion(open.value.variable, coding, table, {
    hash,
    sensitive: study.description.sensitive,
  });
  await inTurn(study.folder, () => replace(study, question, finished));
  return accepted(finished);
}

/** Takes the themes of a question out of the report again, to go on coding. */
export async function reopenCoding(study: Study, question: string): Promise<Checked<null>> {
  if (await hasArtefact(study.folder, artefact.published))
    return refused([codingIssue('coding-published', { field: question })]);
  await inTurn(study.folder, () => replace(study, question, null));
  return accepted(null);
}

async function replace(study: Study, question: string, finished: CodedQuestion | null): Promise<void> {
  const { questions } = await readFreeText(study);
  const others = questions.filter(({ variable }) => variable.name !== question);
  const all = [...others, ...(finished === null ? [] : [finished])];
  await writeJson(study.folder, artefact.freeText, { questions: all } satisfies FreeTextFile);
}

function codedQuestion(
  { name, label, section }: TextVariable,
  coding: Coding,
  table: ThemeTable,
  { hash, sensitive }: { readonly hash: string; readonly sensitive: boolean },
): CodedQuestion {
  const variable: SetVariable = { kind: 'set', name, label, section, categories: table.categories };
  const rules = pollProfile(sensitive ? 'sensitive' : 'ordinary');
  const publication = protect(themeEstimates(name, table, hash), codebookOf(variable), rules, {
    cellKeys: themeKeys(name, table),
    protection: cellKeyProtection(rules.smallCount),
  });
  const agreement = coderAgreement(coding);
  return {
    variable,
    publication,
    coders: new Set(coding.assignments.map(({ coder }) => coder)).size,
    readTwice: Math.round((100 * agreement.texts) / Math.max(1, table.base)),
    alpha: agreement.alpha === null ? null : Math.round(100 * agreement.alpha) / 100,
    tooRare: table.tooRare,
  };
}

/** Counted, not weighted, and without an interval: who wrote a text is not known, so neither are weight and cluster. */
function themeEstimates(name: string, { categories, texts, base }: ThemeTable, hash: string): Estimates {
  const rows = categories.map(({ value }, i) => {
    const count = texts[i]?.length ?? 0;
    const estimate = base === 0 ? 0 : count / base;
    return { category: value, count, estimate, standardError: 0, interval: null, designEffect: null };
  });
  const everybody = { group: null, base, weightedBase: base, degreesOfFreedom: 0, rows };
  return {
    datasetHash: hash,
    weightsHash: '',
    rows: base,
    weightedRows: base,
    psus: 0,
    strata: 0,
    degreesOfFreedom: 0,
    tables: [{ id: name, variable: name, statistic: 'share', columns: [everybody] }],
  };
}

/** One secret number a text, forgotten with this call. */
function themeKeys(name: string, { categories, texts, base }: ThemeTable): CellKeys {
  const numbers = new Map<number, number>();
  const keyOf = (text: number): number => {
    const key = numbers.get(text) ?? getRandomValues(new Uint32Array(1))[0] ?? 0;
    numbers.set(text, key);
    return key;
  };
  const cells = categories.map(({ value }, i) => {
    const own = texts[i] ?? [];
    return {
      category: value,
      key: own.reduce((sum, text) => (sum + keyOf(text)) >>> 0, 0),
      bounded: own.length,
    };
  });
  const weights = { largest: Math.min(1, base), second: Math.min(1, base), total: base };
  return { tables: { [name]: [{ group: null, cells, meanWeight: 1, boundedBase: base, weights }] } };
}

function codebookOf(variable: SetVariable): Codebook {
  return {
    questionnaire: { id: '', version: '', title: {} },
    languages: [],
    variables: [variable],
  };
}

/** The table of a finished question, checked as a publication is when it is read back. */
export function publishedThemes({ publication }: CodedQuestion): Publication {
  const read = readPublication(JSON.stringify(publication));
  if (!read.ok)
    throw new Error(`${artefact.freeText}: ${read.issues.map(({ message }) => message.en).join('; ')}`);
  return read.value;
}
