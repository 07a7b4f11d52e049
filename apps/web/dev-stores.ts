import { firstAccountLink } from '@langnghe/accounts';
import { crowdedIn, openDataFolder } from '@langnghe/study';
import type { Plugin } from 'vite';
import { answers } from '#lib/server/answer-service.ts';
import { collecting } from '#lib/server/collecting.ts';
import { openCollecting } from '#lib/server/collection.ts';
import { opened } from '#lib/server/opened-stores.ts';
import { openPeople, register } from '#lib/server/register.ts';
import { studies } from '#lib/server/studies.ts';
import { listenForTrouble } from '#lib/server/trouble.ts';

/** `npm run dev`: both halves in the one process of Vite, over `LANGNGHE_DATA` (default: `data` of the repository). */
export function devStores(): Plugin {
  return {
    name: 'langnghe-dev-stores',
    apply: 'serve',
    configureServer: async (server) => {
      const folder = process.env['LANGNGHE_DATA'] ?? new URL('../../data', import.meta.url).pathname;
      const close = await opened('both', async (closers) => {
        const data = await openDataFolder(folder);
        const trouble = listenForTrouble(({ message }) => server.config.logger.warn(message.en));
        closers.push(trouble.end, await openPeople(data.register));
        closers.push(await openCollecting({ ...data, crowdedClasses: crowdedIn(data) }, trouble));
        studies.fill(data);
        answers.fill(collecting);
        closers.push(studies.empty, answers.empty);
      });
      server.httpServer?.once('close', () => void close());
      const token = await firstAccountLink(register.read());
      if (token !== undefined) server.config.logger.info(`first account: /office/setup/${token}`);
    },
  };
}
