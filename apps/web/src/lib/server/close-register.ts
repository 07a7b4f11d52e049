import { closeFieldwork } from '@langnghe/fieldwork';
import type { CivilDate } from '@langnghe/language';
import { register } from './register.ts';

/** Counts of slips stay as they are from this day. Knows nothing of answers; doing it twice changes nothing. */
export function closeRegister(study: string, today: CivilDate): Promise<void> {
  return closeFieldwork(register.read(), study, today);
}
