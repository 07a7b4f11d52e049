import type { Codebook } from '@langnghe/dataset';
import { artefact, readText } from './folder.ts';
import type { Study } from './read-study.ts';
import { planOf } from './table-plan.ts';

/** A question of the catalogue, and the questions it may be broken down by. */
export interface CataloguedQuestion {
  readonly variable: string;
  readonly breaks: readonly string[];
}

/** What anybody may ask a table of; none before the answers are frozen. */
export async function tableCatalogue(study: Study): Promise<readonly CataloguedQuestion[]> {
  const text = await readText(study.folder, `${artefact.dataset}/codebook.json`);
  if (text === undefined) return [];
  const { tables } = planOf(study, JSON.parse(text) as Codebook);
  return [...Map.groupBy(tables, ({ variable }) => variable)].map(([variable, own]) => ({
    variable,
    breaks: own.flatMap(({ by }) => by ?? []),
  }));
}
