import type { Checked, CivilDate, Issue } from '@langnghe/language';
import { estimateStudy } from './estimate-study.ts';
import { protectStudy } from './protect-study.ts';
import { readStudyFolder, type Study } from './read-study.ts';
import { promisesMicrodata } from './release-microdata.ts';
import { reportStudy } from './report-study.ts';
import { hasReached } from './stage.ts';
import { weighStudy } from './weigh-study.ts';
import type { StudyStage } from './description.ts';

export type ProcessingStage = 'freeze' | 'weigh' | 'estimate' | 'protect' | 'report';

/** What was done, what failed and why, what was not started. */
export interface Processing {
  readonly done: readonly ProcessingStage[];
  readonly failed: ProcessingStage | null;
  readonly notStarted: readonly ProcessingStage[];
  readonly issues: readonly Issue[];
}

/** `freezeStudy` over the store of the answers, which may be another process's. */
export type Freeze = (study: Study, today: CivilDate) => Promise<Checked<unknown>>;

/** From the closed study to the draft of its report. Begins where the folder stands, so that a run cut short is gone on with. */
export async function processStudy(
  study: Study,
  freeze: Freeze,
  today: CivilDate,
  onProgress: (stage: ProcessingStage) => void,
): Promise<Processing> {
  const run: Readonly<Record<ProcessingStage, () => Promise<Checked<unknown>>>> = {
    freeze: () => freeze(study, today),
    weigh: () => weighStudy(study),
    estimate: () => estimateStudy(study),
    protect: () => protectStudy(study),
    report: () => reportStudy(study),
  };
  const stages = remaining(study.stage).filter(
    (stage) => !promisesMicrodata(study) || beforeTables.includes(stage),
  );
  const issues: Issue[] = [];
  for (const [index, stage] of stages.entries()) {
    onProgress(stage);
    const result = await run[stage]();
    issues.push(...result.issues);
    if (!result.ok)
      return { done: stages.slice(0, index), failed: stage, notStarted: stages.slice(index + 1), issues };
  }
  return { done: stages, failed: null, notStarted: [], issues };
}

const reachedAfter: readonly (readonly [ProcessingStage, StudyStage])[] = [
  ['freeze', 'frozen'],
  ['weigh', 'weighted'],
  ['estimate', 'estimated'],
  ['protect', 'protected'],
  ['report', 'reported'],
];

/** As far as a study goes that promised single answers instead of tables. */
const beforeTables: readonly ProcessingStage[] = ['freeze', 'weigh'];

function remaining(stage: StudyStage): ProcessingStage[] {
  return reachedAfter.filter(([, reached]) => !hasReached(stage, reached)).map(([name]) => name);
}

/** The study again, as its folder stands now. */
export async function reread(study: Study): Promise<Study> {
  const again = await readStudyFolder(study.folder, study.id);
  if (!again.ok) throw new Error(`study cannot be read again: ${study.id}`);
  return again.value;
}
