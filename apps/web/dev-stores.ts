import { firstAccountLink } from '@langnghe/accounts';
import type { Plugin } from 'vite';
import { register } from '#lib/server/register.ts';
import { openStores } from '#lib/server/stores.ts';

/** `npm run dev`: what `serve.ts` opens for the built pages, over `LANGNGHE_DATA` (default: `data` of the repository). */
export function devStores(): Plugin {
  return {
    name: 'langnghe-dev-stores',
    apply: 'serve',
    configureServer: async (server) => {
      const folder = process.env['LANGNGHE_DATA'] ?? new URL('../../data', import.meta.url).pathname;
      const close = await openStores(folder, ({ message }) => server.config.logger.warn(message.en));
      server.httpServer?.once('close', () => void close());
      const token = await firstAccountLink(register.read());
      if (token !== undefined) server.config.logger.info(`first account: /office/setup/${token}`);
    },
  };
}
