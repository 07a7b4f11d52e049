import { openRegister } from '@langnghe/databases';
import { closeFieldwork } from '@langnghe/fieldwork';
import { civilDate } from '@langnghe/language';
import type { DataFolder } from '@langnghe/study';

/** The people's side of closing: no slip of the study counts any more. */
export async function closeRegister(data: DataFolder, study: string): Promise<void> {
  const register = await openRegister(data.register);
  try {
    await closeFieldwork(register, study, civilDate(new Date()));
  } finally {
    await register.destroy();
  }
}
