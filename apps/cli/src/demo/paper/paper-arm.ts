import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grassrootsDemocracy } from '@langnghe/examples';
import { accepted, type Checked } from '@langnghe/language';
import type { DataFolder, PrintingOptions, Study } from '@langnghe/study';
import type { InvitedPerson } from '../people.ts';
import { fillArm, type FilledArm } from './fill-arm.ts';
import { leastPrinted } from './paper-people.ts';
import { printArm, sheetsOf, writeLedger } from './print-arm.ts';

/** What came of the people who answer on paper, from the print to the pile of scans; `end` deletes the scans. */
export interface PaperArm extends FilledArm {
  readonly printed: number;
  readonly end: () => Promise<void>;
}

export async function paperArm(
  data: DataFolder,
  study: Study,
  people: readonly InvitedPerson[],
  handOver: PrintingOptions['handOver'],
  onProgress: (done: number, total: number) => void,
): Promise<Checked<{ readonly fill: () => Promise<PaperArm> }>> {
  const { questionnaire } = study;
  if (questionnaire === undefined) throw new Error('the example has no questionnaire');
  const forms = leastPrinted(people);
  const template = await printArm(data, study, forms, handOver);
  if (!template.ok) return template;
  const printed = sheetsOf(study, template.value);
  const seed = grassrootsDemocracy.populationSeed;
  const fill = async (): Promise<PaperArm> => {
    const folder = await mkdtemp(join(tmpdir(), 'langnghe-demo-'));
    const end = (): Promise<void> => rm(folder, { recursive: true });
    const place = { folder, seed };
    const arm = await fillArm(study, questionnaire, template.value, printed, people, place, onProgress);
    await writeLedger(data, study, arm.ledger);
    return { ...arm, printed: printed.length, end };
  };
  return accepted({ fill }, template.issues);
}
