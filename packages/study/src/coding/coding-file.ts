import { emptyCoding, type Coding } from '@langnghe/coding';
import { accepted, refused, type Checked } from '@langnghe/language';
import { inTurn } from '../editing/in-turn.ts';
import { hasArtefact, readText, writeJson, artefact } from '../folder.ts';
import type { Study } from '../read-study.ts';
import { codingIssue } from './coding-issues.ts';
import { openQuestion, type OpenQuestion } from './open-questions.ts';

export function codingFile(question: string): string {
  return `coding/${encodeURIComponent(question)}.json`;
}

export async function readCoding(
  { folder }: Pick<Study, 'folder'>,
  { variable: { name }, texts }: OpenQuestion,
): Promise<Coding> {
  const written = await readText(folder, codingFile(name));
  if (written === undefined) return emptyCoding(name, texts.length);
  const coding = JSON.parse(written) as Coding;
  if (coding.texts !== texts.length) throw new Error(`coding of other texts: ${codingFile(name)}`);
  return coding;
}

/**
 * Changes the coding of a question as it stands at that moment, one change after the other: two coders at once both have
 * what they did. Nothing changes once the report is published.
 */
export async function changeCoding(
  study: Study,
  question: string,
  change: (coding: Coding, texts: readonly string[]) => Checked<Coding>,
): Promise<Checked<Coding>> {
  const open = await openQuestion(study, question);
  if (!open.ok) return open;
  return inTurn(`${study.folder}\n${question}`, async () => {
    if (await hasArtefact(study.folder, artefact.published))
      return refused([codingIssue('coding-published', { field: question })]);
    const changed = change(await readCoding(study, open.value), open.value.texts);
    if (changed.ok) await writeJson(study.folder, codingFile(question), changed.value);
    return changed.ok ? accepted(changed.value) : changed;
  });
}
