import { openRegister } from '@langnghe/databases';
import { eraseRegister, type DataFolder, type Erasers } from '@langnghe/study';

/** The people's side of an erasure. */
export function peopleEraser(data: DataFolder): Erasers['register'] {
  return async (id) => {
    const register = await openRegister(data.register);
    try {
      return await eraseRegister(data, register, id);
    } finally {
      await register.destroy();
    }
  };
}
