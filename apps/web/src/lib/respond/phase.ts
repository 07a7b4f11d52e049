import type { CivilDate } from '@langnghe/language';
import { hasReached, type StudyManifest, type StudyStage } from '@langnghe/study';

export type Phase = 'not-yet' | 'open' | 'closed';

interface StudyDays {
  readonly stage: StudyStage;
  readonly manifest?: Pick<StudyManifest, 'opensOn' | 'closesOn'>;
}

/**
 * Answers are taken from the manifest's first day to its last, both included, and not after an earlier close. Days are
 * those of Viet Nam.
 */
export function phaseOf({ stage, manifest }: StudyDays, today: CivilDate): Phase {
  if (!hasReached(stage, 'open') || manifest === undefined) return 'not-yet';
  if (hasReached(stage, 'closed') || today > manifest.closesOn) return 'closed';
  return today < manifest.opensOn ? 'not-yet' : 'open';
}
