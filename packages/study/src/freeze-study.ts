import { forgetAnswers, readClosedAnswers } from '@langnghe/collection';
import type { CollectionTables } from '@langnghe/databases';
import { pollProfile } from '@langnghe/disclosure';
import { codebookOf, freeze, type Codebook, type DatasetManifest } from '@langnghe/dataset';
import { accepted, refused, type Checked, type CivilDate } from '@langnghe/language';
import type { Kysely } from 'kysely';
import { join } from 'node:path';
import type { StudyDescription } from './description.ts';
import { artefact } from './folder.ts';
import { studyIssue } from './issues.ts';
import { keepSealedAnswers } from './sealing/keep-sealed.ts';
import type { Study } from './read-study.ts';
import type { Questionnaire } from '@langnghe/questionnaire';

/** Writes `dataset/` from the closed collection, once; then, or when there are too few, the store forgets the answers. */
export async function freezeStudy(
  study: Study,
  collection: Kysely<CollectionTables>,
  frozenOn: CivilDate,
): Promise<Checked<DatasetManifest>> {
  const { manifest, questionnaire } = study;
  if (manifest === undefined || questionnaire === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.manifest, step: 'open' })]);
  const least = pollProfile(study.description.sensitive ? 'sensitive' : 'ordinary').minimumAnswers;
  if (manifest.sealing !== undefined) {
    const kept = await keepSealedAnswers(study, manifest.hash, collection, least);
    return kept < least
      ? refused([studyIssue('too-few-answers', {}, { least })])
      : refused([
          studyIssue('sealed-awaits-trustees', { file: artefact.sealedAnswers }, { study: study.id }),
        ]);
  }
  const answers = await readClosedAnswers(collection, study.id);
  if (answers.length < least) {
    await forgetAnswers(collection, study.id);
    return refused([studyIssue('too-few-answers', {}, { least })]);
  }
  const frozen = await freeze({
    study: study.id,
    codebook: studyCodebook(questionnaire, study.description),
    answers,
    classes: manifest.classes.map(({ id }) => id),
    folder: join(study.folder, artefact.dataset),
    frozenOn,
  });
  await forgetAnswers(collection, study.id);
  return accepted(frozen);
}

/** The questionnaire's codebook, with the study's words for the calculated numbers it reports. */
export function studyCodebook(questionnaire: Questionnaire, description: StudyDescription): Codebook {
  const labels = new Map(description.measures.map((measure) => [measure.name, measure.label]));
  const codebook = codebookOf(questionnaire);
  return {
    ...codebook,
    variables: codebook.variables.map((variable) => ({
      ...variable,
      label: labels.get(variable.name) ?? variable.label,
    })),
  };
}
