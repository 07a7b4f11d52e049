import type { Codebook } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import { readArtefact, readText, type Study } from '@langnghe/study';
import { error } from '@sveltejs/kit';

/** What a study has published; 404 before it has. Nothing else of its folder is ever read for the public. */
export async function publishedTables({
  folder,
  stage,
}: Study): Promise<{ readonly text: string; readonly publication: Publication }> {
  const text = stage === 'published' ? await readText(folder, 'publication/tables.json') : undefined;
  if (text === undefined) error(404);
  return { text, publication: JSON.parse(text) as Publication };
}

export async function publishedFile({ folder, stage }: Study, name: string): Promise<Uint8Array> {
  const bytes = stage === 'published' ? await readArtefact(folder, `publication/${name}`) : undefined;
  if (bytes === undefined) error(404);
  return bytes;
}

export async function codebookOf({ folder }: Study): Promise<Codebook> {
  const text = await readText(folder, 'dataset/codebook.json');
  if (text === undefined) throw new Error(`no codebook beside the published tables: ${folder}`);
  return JSON.parse(text) as Codebook;
}
