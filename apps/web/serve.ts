import { front } from './front.ts';
import { listen } from './listen.ts';
import type { ServiceOptions } from './service.ts';
import { supervise } from './supervised.ts';

export interface RunningServer {
  readonly url: string;
  /** The one-time link that makes the first account; null once there is one. */
  readonly firstAccountUrl: string | null;
  /** Process numbers of the two services now, for whoever must end them by force. */
  readonly processes: () => readonly number[];
  /** Ends open requests, then the services. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the whole product over a data folder: the register and the answers as two processes with stores of their own,
 * and in this one, which has no store, one address for both. To run them under two users or on two machines, start
 * each with `startService`.
 */
export async function startServer(options: ServiceOptions): Promise<RunningServer> {
  const answers = await supervise('answers', options);
  try {
    const register = await supervise('register', options);
    const both = { answers, register };
    try {
      const { url, close } = await listen(
        front((service) => both[service].port()),
        options.port,
        options.host ?? '127.0.0.1',
      );
      const token = register.firstAccountToken;
      return {
        url,
        firstAccountUrl: token === null ? null : `${url}/office/setup/${token}`,
        processes: () => [answers.pid(), register.pid()].filter((pid) => pid !== undefined),
        close: async () => {
          await close();
          await Promise.all([answers.stop(), register.stop()]);
        },
      };
    } catch (error) {
      await register.stop();
      throw error;
    }
  } catch (error) {
    await answers.stop();
    throw error;
  }
}
