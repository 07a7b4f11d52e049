import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import type { Frame, Sample } from '@langnghe/sampling';
import { attachmentNames } from './attachments/kept-files.ts';
import { studyFolder, studyIds, type DataFolder } from './data-folder.ts';
import { studyDescription, type StudyDescription, type StudyStage } from './description.ts';
import { artefact, hasArtefact, readText } from './folder.ts';
import { studyIssue } from './issues.ts';
import type { StudyManifest } from './manifest.ts';
import { stageOf } from './stage.ts';

/** A study as its folder has it now. What it has not come to yet is absent. */
export interface Study {
  readonly id: string;
  readonly folder: string;
  readonly stage: StudyStage;
  readonly description: StudyDescription;
  /** What is asked; before opening a draft, afterwards fixed. */
  readonly questionnaire?: Questionnaire;
  readonly frame?: Frame;
  readonly sample?: Sample;
  readonly manifest?: StudyManifest;
  /** An opening was begun and not finished: what it will promise is fixed already. */
  readonly opening: boolean;
  /** Files that came beside the workbook. */
  readonly attachments?: readonly string[];
}

/** Nothing of the study may change any more: it is open, or its slips are printed for opening. */
export function isFixed(study: Study): boolean {
  return study.manifest !== undefined || study.opening;
}

export async function readStudy(data: DataFolder, id: string): Promise<Checked<Study>> {
  return readStudyFolder(studyFolder(data, id), id);
}

/** Reads a study from its folder alone: the command line works on folders anywhere. */
export async function readStudyFolder(folder: string, id: string): Promise<Checked<Study>> {
  const text = await readText(folder, artefact.description);
  if (text === undefined) return refused([studyIssue('study-missing', { file: folder }, { study: id })]);
  const description = readDescription(text);
  if (!description.ok) return description;
  const wrong: Issue[] = [];
  const read = async <T>(name: string): Promise<T | undefined> => {
    const artefactText = await readText(folder, name);
    try {
      return artefactText === undefined ? undefined : (JSON.parse(artefactText) as T);
    } catch {
      wrong.push(studyIssue('artefact-unreadable', { file: name }, { name }));
      return undefined;
    }
  };
  const questionnaire = await read<Questionnaire>(artefact.questionnaire);
  const frame = await read<Frame>(artefact.frameJson);
  const sample = await read<Sample>(artefact.draw);
  const manifest = await read<StudyManifest>(artefact.manifest);
  if (wrong.length > 0) return refused(wrong);
  return accepted({
    id: description.value.id,
    folder,
    stage: await stageOf(folder),
    description: description.value,
    opening: await hasArtefact(folder, artefact.opening),
    ...(questionnaire && { questionnaire, attachments: await attachmentNames(folder) }),
    ...(frame && { frame }),
    ...(sample && { sample }),
    ...(manifest && { manifest }),
  });
}

/** All studies that can be read; a folder that cannot is listed with what is wrong instead of hiding the others. */
export async function listStudies(data: DataFolder): Promise<{ id: string; study: Checked<Study> }[]> {
  const ids = await studyIds(data);
  return Promise.all(ids.map(async (id) => ({ id, study: await readStudy(data, id) })));
}

export function readDescription(text: string): Checked<StudyDescription> {
  const place = { file: artefact.description };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused([studyIssue('artefact-unreadable', place, { name: artefact.description })]);
  }
  const parsed = studyDescription.safeParse(value);
  if (parsed.success) return accepted(parsed.data);
  return refused(
    parsed.error.issues.map((problem) => {
      const field = problem.path.join('.');
      return studyIssue('description-wrong', { ...place, field }, { field, reason: problem.message });
    }),
  );
}
