import { refused, type Checked } from '@langnghe/language';
import { openDataFolder, readStudyFolder, studyFolder, type DataFolder, type Study } from '@langnghe/study';
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { requiredPositional, type CommandInput } from './command.ts';
import { dataPath } from './data-option.ts';

export interface LocatedStudy {
  readonly study: Study;
  readonly data: DataFolder;
}

/** STUDY on the command line: a study's folder, or its id inside the data folder. */
export async function locateStudy(input: CommandInput): Promise<Checked<LocatedStudy>> {
  const word = requiredPositional(input, 0, 'STUDY');
  const path = resolve(word);
  const isFolder = existsSync(join(path, 'study.json'));
  const data = await openDataFolder(isFolder ? dirname(dirname(path)) : dataPath(input));
  const id = isFolder ? basename(path) : word;
  if (!isFolder && !/^[a-z0-9][a-z0-9-]{1,62}$/.test(id)) return missing(path, word);
  const study = await readStudyFolder(isFolder ? path : studyFolder(data, id), id);
  return study.ok ? { ok: true, value: { study: study.value, data }, issues: study.issues } : study;
}

async function missing(path: string, word: string): Promise<Checked<LocatedStudy>> {
  const absent = await readStudyFolder(path, word);
  if (absent.ok) throw new Error(`a study appeared at ${path}`);
  return refused(absent.issues);
}
