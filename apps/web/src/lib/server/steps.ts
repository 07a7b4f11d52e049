import { hasReached, type StudyStage } from '@langnghe/study';

export type StepName =
  'describe' | 'questionnaire' | 'frame' | 'sample' | 'open' | 'progress' | 'close' | 'results';

/** `next`: what to do now. `later`: an earlier step is missing. */
export type StepState = 'done' | 'next' | 'later';

export interface Step {
  readonly name: StepName;
  readonly state: StepState;
}

export interface Standing {
  readonly stage: StudyStage;
  readonly described: boolean;
  readonly hasQuestionnaire: boolean;
  readonly source: 'slips' | 'tickets' | 'import';
}

const bySlips: readonly StepName[] = [
  'describe',
  'questionnaire',
  'frame',
  'sample',
  'open',
  'progress',
  'close',
  'results',
];
/** Answers collected elsewhere: there is nobody to invite any more. */
const byImport: readonly StepName[] = ['describe', 'questionnaire', 'results'];

/** The study as a line of steps, in the order in which they are taken; exactly one is `next` until all are done. */
export function stepsOf(standing: Standing): Step[] {
  let nextGiven = false;
  return (standing.source === 'import' ? byImport : bySlips).map((name) => {
    if (isDone(name, standing)) return { name, state: 'done' };
    const state = nextGiven ? 'later' : 'next';
    nextGiven = true;
    return { name, state };
  });
}

function isDone(name: StepName, { stage, described, hasQuestionnaire }: Standing): boolean {
  const reached = (wanted: StudyStage): boolean => hasReached(stage, wanted);
  switch (name) {
    case 'describe':
      return described;
    case 'questionnaire':
      return hasQuestionnaire;
    case 'frame':
      return reached('framed');
    case 'sample':
      return reached('drawn');
    case 'open':
      return reached('open');
    case 'progress':
    case 'close':
      return reached('closed');
    case 'results':
      return reached('published');
  }
}
