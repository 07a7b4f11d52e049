import type { Issue } from '@langnghe/language';
import type { HandOver } from '@langnghe/study';
import { answers } from './answer-service.ts';

/** The service of the answers would not take a study over: nothing of the opening is confirmed. */
export class HandOverRefused extends Error {
  override readonly name = 'HandOverRefused';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super('the study was not taken over');
    this.issues = issues;
  }
}

export const handOver: HandOver = async (study) => {
  const taken = await answers.read().open(study);
  if (!taken.ok) throw new HandOverRefused(taken.issues);
};
