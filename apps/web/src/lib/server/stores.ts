import type { Issue } from '@langnghe/language';
import { openDataFolder } from '@langnghe/study';
import { openCollecting } from './collection.ts';
import { openPeople } from './register.ts';
import { studies } from './studies.ts';
import { listenForTrouble } from './trouble.ts';

/** Opens everything the pages use, over one data folder; gives the function that closes it again. */
export async function openStores(
  dataFolder: string,
  onTrouble: (issue: Issue) => void,
): Promise<() => Promise<void>> {
  const data = await openDataFolder(dataFolder);
  const trouble = listenForTrouble(onTrouble);
  const closers: (() => Promise<void> | void)[] = [trouble.end];
  const close = async (): Promise<void> => {
    for (const closer of closers.reverse()) await closer();
    studies.empty();
  };
  try {
    closers.push(await openPeople(data.register));
    closers.push(await openCollecting(data, trouble.hear));
    studies.fill(data);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
