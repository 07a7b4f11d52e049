import type { CivilDate } from '@langnghe/language';
import { closeRegister, forgetInBackups, keysFile, type Study } from '@langnghe/study';
import { register } from './register.ts';
import { studies } from './studies.ts';

/** No slip and no ticket of the study is given out from this day. Knows nothing of answers; twice is once. */
export async function closePeople(study: Study, today: CivilDate): Promise<void> {
  await forgetInBackups(studies.read(), study.id);
  const closing = { register: register.read(), keysFile: keysFile(studies.read(), study.id) };
  await closeRegister(study, closing, today);
}
