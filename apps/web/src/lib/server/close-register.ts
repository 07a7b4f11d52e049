import type { CivilDate } from '@langnghe/language';
import { closeRegister, keysFile, type Study } from '@langnghe/study';
import { register } from './register.ts';
import { studies } from './studies.ts';

/** No slip and no ticket of the study is given out from this day. Knows nothing of answers; twice is once. */
export function closePeople(study: Study, today: CivilDate): Promise<void> {
  const closing = { register: register.read(), keysFile: keysFile(studies.read(), study.id) };
  return closeRegister(study, closing, today);
}
