import type { Issue } from '@langnghe/language';
import { crowdedIn, openDataFolder } from '@langnghe/study';
import { openCollecting } from './collection.ts';
import { opened, type Close } from './opened-stores.ts';
import { studies } from './studies.ts';
import { listenForTrouble } from './trouble.ts';

/** What the pages use where people answer: the door for answers, and the study folders. */
export function openAnswerStores(dataFolder: string, onTrouble: (issue: Issue) => void): Promise<Close> {
  return opened('answers', async (closers) => {
    const data = await openDataFolder(dataFolder);
    const trouble = listenForTrouble(onTrouble);
    closers.push(trouble.end);
    closers.push(await openCollecting({ ...data, crowdedClasses: crowdedIn(data) }, trouble));
    studies.fill(data);
    closers.push(studies.empty);
  });
}
