import type { Collector } from '@langnghe/collection';
import { accepted, refused, type Checked } from '@langnghe/language';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dispositions } from './dispositions.ts';
import { artefact, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import type { Study } from './read-study.ts';

/**
 * Ends the answering for good: the collector flushes its spool in one shuffled transaction, the slips' file is
 * destroyed, and the counts by class are kept. Doing it twice changes nothing.
 */
export async function closeStudy(study: Study, collector: Collector): Promise<Checked<Dispositions>> {
  const { manifest } = study;
  if (manifest === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.manifest, step: 'open' })]);
  const closing = await collector.close(study.id);
  await rm(join(study.folder, artefact.slips), { force: true });
  const dispositions: Dispositions = {
    study: study.id,
    manifestHash: manifest.hash,
    classes: manifest.classes.map(({ id, stratum, invited }) => ({
      id,
      stratum,
      issued: invited,
      answered: closing.answersByClass[id] ?? 0,
    })),
    answers: closing.answers,
  };
  await writeJson(study.folder, artefact.dispositions, dispositions);
  return accepted(dispositions);
}
