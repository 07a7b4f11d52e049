import { accepted, civilDate, refused, type Checked, type CivilDate } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readText, writeJson } from '../folder.ts';
import { studyIssue } from '../issues.ts';
import type { Study } from '../read-study.ts';
import { editQuestionnaire, type Editing } from './edit-questionnaire.ts';
import { inTurn } from './in-turn.ts';

/** A state of the questionnaire that somebody kept under a number, to come back to or to compare with. */
export interface Version {
  readonly number: number;
  readonly note: string;
  readonly keptOn: CivilDate;
  readonly questionnaire: Questionnaire;
}

const folderOf = ({ folder }: Study): string => join(folder, 'versions');

/** Kept versions, latest first. */
export async function versionsOf(study: Study): Promise<readonly Version[]> {
  if (!existsSync(folderOf(study))) return [];
  const numbers = (await readdir(folderOf(study)))
    .flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
  const found = await Promise.all(numbers.map((number) => readVersion(study, number)));
  return found.filter((version) => version !== undefined);
}

export async function readVersion({ folder }: Study, number: number): Promise<Version | undefined> {
  const text = await readText(folder, `versions/${number}.json`);
  return text === undefined ? undefined : (JSON.parse(text) as Version);
}

/** Keeps the questionnaire as it stands under the next number. */
export function keepVersion(study: Study, note: string): Promise<Checked<Version>> {
  return inTurn(study.folder, async () => {
    const { questionnaire } = study;
    if (questionnaire === undefined)
      return refused([studyIssue('too-early', {}, { missing: 'questionnaire.json', step: 'questionnaire' })]);
    const number = ((await versionsOf(study))[0]?.number ?? 0) + 1;
    const version: Version = { number, note, keptOn: civilDate(new Date()), questionnaire };
    await writeJson(study.folder, `versions/${number}.json`, version);
    return accepted(version);
  });
}

/** Makes a kept version the questionnaire again, as one more change that can be undone. */
export async function restoreVersion(study: Study, number: number): Promise<Checked<Editing>> {
  const version = await readVersion(study, number);
  if (version === undefined)
    return refused([studyIssue('artefact-unreadable', {}, { name: `versions/${number}.json` })]);
  return editQuestionnaire(study, {
    seen: undefined,
    note: { kind: 'restore', item: String(number) },
    under: '',
    change: () => accepted(version.questionnaire),
  });
}
