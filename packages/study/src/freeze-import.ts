import {
  freeze,
  settleImport,
  type DatasetManifest,
  type ImportedAnswers,
  type MisfitDecision,
} from '@langnghe/dataset';
import { accepted, refused, type Checked, type CivilDate } from '@langnghe/language';
import { join } from 'node:path';
import { describeStudy } from './describe-study.ts';
import { artefact, hasArtefact, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import type { Study } from './read-study.ts';
import { outsideFrame } from './weigh-imported.ts';

export interface FrozenImport {
  readonly manifest: DatasetManifest;
  readonly rowsLeftOut: number;
  readonly cellsEmptied: number;
}

/**
 * Freezes answers collected elsewhere into a study that has asked nobody itself. Refused, cell by cell, while something
 * does not fit and nobody has decided what becomes of it.
 */
export async function freezeImport(
  study: Study,
  imported: ImportedAnswers,
  decision: MisfitDecision | undefined,
  frozenOn: CivilDate,
): Promise<Checked<FrozenImport>> {
  if (study.manifest !== undefined) return refused([studyIssue('already-open', { field: 'dataset' })]);
  if (await hasArtefact(study.folder, artefact.datasetManifest))
    return refused([studyIssue('already-frozen', { file: artefact.datasetManifest })]);
  const settled = settleImport(imported, decision);
  if (!settled.ok) return settled;
  const described = await describeStudy(study, { source: 'import' });
  if (!described.ok) return described;
  const { answers, classes, codebook, clustered, rowsLeftOut, cellsEmptied } = settled.value;
  if (answers.length === 0) return refused([studyIssue('nothing-answered', {})]);
  const strata = [...new Set(answers.flatMap(({ stratum }) => stratum ?? []))];
  const strangers = outsideFrame(strata, study.frame);
  if (strangers.length > 0) return refused(strangers);
  const manifest = await freeze({
    study: study.id,
    codebook,
    answers,
    classes,
    folder: join(study.folder, artefact.dataset),
    frozenOn,
    collectedElsewhere: { clustered },
  });
  await writeJson(study.folder, artefact.questionnaire, imported.questionnaire);
  return accepted({ manifest, rowsLeftOut, cellsEmptied }, settled.issues);
}
