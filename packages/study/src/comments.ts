import { readPublication } from '@langnghe/disclosure';
import { accepted, refused, type Checked, type Translations } from '@langnghe/language';
import { wholeSurvey } from '@langnghe/report';
import { artefact, readText, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import type { Study } from './read-study.ts';
import { readable } from './readable.ts';
import { hasReached } from './stage.ts';

/** What the institution says of figures, by the name of the question they are of; its reply to all of them under `wholeSurvey`. */
export type Comments = Readonly<Record<string, Translations>>;

/** Letters of one comment in one language. */
export const longestComment = 4000;

/** Letters of the reply in one language: the summary it stands in is one page. */
export const longestReply = 800;

export async function readComments({ folder }: Pick<Study, 'folder'>): Promise<Comments> {
  const text = await readText(folder, artefact.comments);
  return text === undefined ? {} : (JSON.parse(text) as Comments);
}

/** Keeps the comment on one question; empty texts take it away. The draft of the report has it when it is next written. */
export async function putComment(
  study: Study,
  question: string,
  texts: Translations,
): Promise<Checked<Comments>> {
  if (hasReached(study.stage, 'published'))
    return refused([studyIssue('comment-after-publication', { field: artefact.comments })]);
  const tables = await readText(study.folder, artefact.publication);
  if (tables === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.publication, step: 'protect' })]);
  const publication = readPublication(tables);
  if (!publication.ok) return publication;
  if (question !== wholeSurvey && !publication.value.tables.some(({ variable }) => variable === question))
    return refused([studyIssue('comment-unknown-question', { field: artefact.comments }, { question })]);
  const kept = Object.entries(texts).flatMap(([language, text]) => {
    const plain = readable(text);
    return plain === '' ? [] : [[language, plain] as const];
  });
  const most = question === wholeSurvey ? longestReply : longestComment;
  for (const [language, text] of kept)
    if (text.length > most) {
      const values = { length: text.length, most };
      return refused([studyIssue('comment-too-long', { field: `${question}.${language}` }, values)]);
    }
  const others = Object.entries(await readComments(study)).filter(([name]) => name !== question);
  const comments: Comments = Object.fromEntries(
    kept.length === 0 ? others : [...others, [question, Object.fromEntries(kept)] as const],
  );
  await writeJson(study.folder, artefact.comments, comments);
  return accepted(comments);
}
