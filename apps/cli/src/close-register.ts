import { openRegister } from '@langnghe/databases';
import { civilDate } from '@langnghe/language';
import { closeRegister, forgetInBackups, keysFile, type DataFolder, type Study } from '@langnghe/study';

/** The people's side of closing: no slip and no ticket of the study is given out any more. */
export async function closePeople(data: DataFolder, study: Study): Promise<void> {
  const register = await openRegister(data.register);
  try {
    await forgetInBackups(data, study.id);
    await closeRegister(study, { register, keysFile: keysFile(data, study.id) }, civilDate(new Date()));
  } finally {
    await register.destroy();
  }
}
