import { dumpTables, loadTables, openRegister, registerDump, type Dump } from '@langnghe/databases';
import type { BackupSides, DataFolder, RestoreSides } from '@langnghe/study';
import { withoutStudies } from './without-studies.ts';

export function peopleOut(data: DataFolder): BackupSides['people'] {
  return async () => {
    const register = await openRegister(data.register);
    try {
      return Buffer.from(JSON.stringify(await dumpTables(register, registerDump)));
    } finally {
      await register.destroy();
    }
  };
}

export const peopleIn: RestoreSides['people'] = async (data, rows, without) => {
  const register = await openRegister(data.register);
  try {
    const dump = JSON.parse(Buffer.from(rows).toString()) as Dump;
    await loadTables(register, registerDump, withoutStudies(dump, without));
  } finally {
    await register.destroy();
  }
};

export async function noPeopleYet(data: DataFolder): Promise<boolean> {
  const db = await openRegister(data.register);
  try {
    const dump = await dumpTables(db, registerDump);
    return Object.values(dump).every((rows) => rows.length === 0);
  } finally {
    await db.destroy();
  }
}
