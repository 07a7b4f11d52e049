import { deserializeManifest, type Manifest } from '@langnghe/tickets';
import { studyFolder, type DataFolder } from '../data-folder.ts';
import { artefact, readText } from '../folder.ts';
import type { Study } from '../read-study.ts';

export interface ServedManifest {
  /** Exactly as it was hashed. */
  readonly text: string;
  readonly manifest: Manifest;
}

/** What respondents with tickets are promised; undefined where answers come by slips, or before the opening. */
export async function readTicketManifest(study: Pick<Study, 'folder'>): Promise<ServedManifest | undefined> {
  const text = await readText(study.folder, artefact.ticketManifest);
  if (text === undefined) return undefined;
  const read = deserializeManifest(text);
  if (!read.ok) throw new Error(`${artefact.ticketManifest}: ${read.refusal}`);
  return { text, manifest: read.value };
}

/** For the collector of a data folder: what the register has said of each study. */
export function crowdedIn(data: DataFolder): (study: string) => Promise<readonly string[]> {
  return (id) => readCrowded({ folder: studyFolder(data, id) });
}

/** Classes whose people may answer: enough tickets are out. */
export async function readCrowded(study: Pick<Study, 'folder'>): Promise<readonly string[]> {
  const text = await readText(study.folder, artefact.crowdedClasses);
  return text === undefined ? [] : (JSON.parse(text) as string[]);
}
