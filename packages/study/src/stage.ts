import { artefact, hasArtefact } from './folder.ts';
import type { StudyStage } from './description.ts';

const furthestFirst: readonly (readonly [StudyStage, string])[] = [
  ['published', artefact.published],
  ['reported', artefact.openData],
  ['protected', artefact.publication],
  ['estimated', artefact.estimates],
  ['weighted', artefact.weighting],
  ['frozen', artefact.datasetManifest],
  ['closed', artefact.dispositions],
  ['open', artefact.manifest],
  ['drawn', artefact.draw],
  ['framed', artefact.frame],
];

/** Where a study stands, read off what is in its folder: there is no second record to disagree with it. */
export async function stageOf(folder: string): Promise<StudyStage> {
  for (const [stage, name] of furthestFirst) {
    if (await hasArtefact(folder, name)) return stage;
  }
  return 'described';
}

const order: readonly StudyStage[] = [
  'described',
  'framed',
  'drawn',
  'open',
  'closed',
  'frozen',
  'weighted',
  'estimated',
  'protected',
  'reported',
  'published',
];

export function hasReached(stage: StudyStage, wanted: StudyStage): boolean {
  return order.indexOf(stage) >= order.indexOf(wanted);
}
