import type { Codebook } from '@langnghe/dataset';
import { readPublication } from '@langnghe/disclosure';
import type { Issue } from '@langnghe/language';
import type { EarlierWave } from '@langnghe/report';
import { dirname, join } from 'node:path';
import type { Dispositions } from './dispositions.ts';
import { artefact, hasArtefact, readText } from './folder.ts';
import { studyIssue } from './issues.ts';
import { readStudyFolder, type Study } from './read-study.ts';

/** Waves that a trend shows before this one. */
const mostWaves = 4;

/**
 * The published waves before a study, the last first: the one it names, the one that names, and so on. One that is named
 * and cannot be used is told of as a warning, since a report without its comparison looks whole.
 */
export async function earlierWaves(
  study: Pick<Study, 'folder' | 'description'>,
): Promise<{ readonly waves: readonly EarlierWave[]; readonly issues: readonly Issue[] }> {
  const waves: EarlierWave[] = [];
  const seen = new Set([study.description.id]);
  let id = study.description.previous;
  const ended = (code: 'wave-missing' | 'wave-unpublished' | 'wave-unreadable') => ({
    waves,
    issues: [studyIssue(code, { file: artefact.description, field: 'previous' }, { study: id })],
  });
  while (id !== '' && !seen.has(id) && waves.length < mostWaves) {
    seen.add(id);
    const folder = join(dirname(study.folder), id);
    if (!(await hasArtefact(folder, artefact.description))) return ended('wave-missing');
    if (!(await hasArtefact(folder, artefact.published))) return ended('wave-unpublished');
    const read = await readStudyFolder(folder, id);
    const wave = read.ok ? await publishedWave(read.value) : null;
    if (!read.ok || wave === null) return ended('wave-unreadable');
    waves.push(wave);
    id = read.value.description.previous;
  }
  return { waves, issues: [] };
}

async function publishedWave({ folder, description }: Study): Promise<EarlierWave | null> {
  const [tables, codebook, counted] = await Promise.all([
    readText(folder, artefact.publication),
    readText(folder, `${artefact.dataset}/codebook.json`),
    readText(folder, artefact.dispositions),
  ]);
  if (tables === undefined || codebook === undefined) return null;
  const publication = readPublication(tables);
  if (!publication.ok) return null;
  const { degreesOfFreedom } = publication.value;
  try {
    return {
      title: description.title,
      closedOn: counted === undefined ? description.closesOn : (JSON.parse(counted) as Dispositions).closedOn,
      publication: {
        tables: publication.value.tables.filter(({ by }) => by === undefined),
        degreesOfFreedom,
      },
      codebook: JSON.parse(codebook) as Codebook,
    };
  } catch {
    return null;
  }
}
