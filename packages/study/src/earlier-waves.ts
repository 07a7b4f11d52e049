import type { Codebook } from '@langnghe/dataset';
import { readPublication } from '@langnghe/disclosure';
import type { EarlierWave } from '@langnghe/report';
import { dirname, join } from 'node:path';
import type { Dispositions } from './dispositions.ts';
import { artefact, hasArtefact, readText } from './folder.ts';
import { readStudyFolder, type Study } from './read-study.ts';

/** Waves that a trend shows before this one. */
const mostWaves = 4;

/** The published waves before a study, the last first: the one it names, the one that names, and so on. */
export async function earlierWaves(study: Pick<Study, 'folder' | 'description'>): Promise<EarlierWave[]> {
  const waves: EarlierWave[] = [];
  const seen = new Set([study.description.id]);
  let id = study.description.previous;
  while (id !== '' && !seen.has(id) && waves.length < mostWaves) {
    seen.add(id);
    const folder = join(dirname(study.folder), id);
    const read = (await hasArtefact(folder, artefact.published))
      ? await readStudyFolder(folder, id)
      : undefined;
    if (read?.ok !== true) break;
    const wave = await publishedWave(read.value);
    if (wave === null) break;
    waves.push(wave);
    id = read.value.description.previous;
  }
  return waves;
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
  return {
    title: description.title,
    closedOn: counted === undefined ? description.closesOn : (JSON.parse(counted) as Dispositions).closedOn,
    publication: { tables: publication.value.tables.filter(({ by }) => by === undefined), degreesOfFreedom },
    codebook: JSON.parse(codebook) as Codebook,
  };
}
