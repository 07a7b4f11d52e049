import { openDataFolder } from '@langnghe/study';
import { answers, type AnswerService } from './answer-service.ts';
import { opened, type Close } from './opened-stores.ts';
import { openPeople } from './register.ts';
import { studies } from './studies.ts';

/** What the register's pages use: people, the study folders, and a way to ask the service of the answers. */
export function openRegisterStores(dataFolder: string, service: AnswerService): Promise<Close> {
  return opened('register', async (closers) => {
    const data = await openDataFolder(dataFolder);
    closers.push(await openPeople(data.register));
    answers.fill(service);
    closers.push(answers.empty);
    studies.fill(data);
    closers.push(studies.empty);
  });
}
