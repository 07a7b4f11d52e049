import type { Issue } from '@langnghe/language';
import { openDataFolder } from '@langnghe/study';
import { openCollecting } from './collection.ts';
import { openPeople } from './register.ts';
import { studies } from './studies.ts';

/** Opens everything the pages use, over one data folder; gives the function that closes it again. */
export async function openStores(
  dataFolder: string,
  onTrouble: (issue: Issue) => void,
): Promise<() => Promise<void>> {
  const data = await openDataFolder(dataFolder);
  const closers = [await openPeople(data.register)];
  const close = async (): Promise<void> => {
    for (const closer of closers.reverse()) await closer();
    studies.empty();
  };
  try {
    closers.push(await openCollecting(data, onTrouble));
    studies.fill(data);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
