import { readTexts, type Codebook, type TextVariable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import type { Item } from '@langnghe/questionnaire';
import { join } from 'node:path';
import { artefact, readText } from '../folder.ts';
import type { Study } from '../read-study.ts';
import { readable } from '../readable.ts';
import { codingIssue } from './coding-issues.ts';

export interface OpenQuestion {
  readonly variable: TextVariable;
  /** In the random order of their file, composed, without what no reader sees; texts without a letter or digit say nothing. */
  readonly texts: readonly string[];
}

/** Questions that people answered in words, with what they wrote; empty before the dataset is frozen. */
export async function openQuestions(study: Study): Promise<readonly OpenQuestion[]> {
  const manifest = await readText(study.folder, artefact.datasetManifest);
  const book = await readText(study.folder, `${artefact.dataset}/codebook.json`);
  if (manifest === undefined || book === undefined) return [];
  const texts = await textsOf(study.folder, manifest);
  const inWords = writtenAnswers(study);
  return (JSON.parse(book) as Codebook).variables
    .filter((variable) => variable.kind === 'text')
    .filter(({ name }) => inWords?.has(name) ?? true)
    .map((variable) => ({ variable, texts: texts[variable.name] ?? [] }));
}

export async function openQuestion(study: Study, name: string): Promise<Checked<OpenQuestion>> {
  const found = (await openQuestions(study)).find(({ variable }) => variable.name === name);
  return found === undefined
    ? refused([codingIssue('coding-question-unknown', { field: name }, { question: name })])
    : accepted(found);
}

type Texts = Readonly<Record<string, readonly string[]>>;

/** Of the study looked at last: every screen of a coder needs them, and reading them checks a hash. */
let latest: { readonly manifest: string; readonly texts: Promise<Texts> } | undefined;

function textsOf(folder: string, manifest: string): Promise<Texts> {
  const key = `${folder}\n${manifest}`;
  if (latest?.manifest !== key)
    latest = { manifest: key, texts: readTexts(join(folder, artefact.dataset)).then(cleaned) };
  const { texts } = latest;
  // A file that could not be read may be mended by the next request.
  texts.catch(() => (latest = undefined));
  return texts;
}

function cleaned(texts: Readonly<Record<string, readonly string[]>>): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([question, own]) => [
      question,
      own.map(readable).filter((text) => /[\p{L}\p{N}]/u.test(text)),
    ]),
  );
}

/** Names of the questions answered by writing; dates are kept among the texts as well, since they single people out. */
function writtenAnswers({ questionnaire }: Study): ReadonlySet<string> | undefined {
  if (questionnaire === undefined) return undefined;
  const names = (item: Item): readonly string[] => {
    if ('items' in item) return item.items.flatMap(names);
    return item.kind === 'question' && item.type === 'text' ? [item.name] : [];
  };
  return new Set(questionnaire.items.flatMap(names));
}
