import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { firstAccountLink } from '@langnghe/accounts';
import type { Issue } from '@langnghe/language';
import { openAnswerStores } from '#lib/server/answer-stores.ts';
import { clientFolder } from '#lib/server/client-hash.ts';
import { collecting } from '#lib/server/collecting.ts';
import { connectToAnswers } from '#lib/server/control/connect.ts';
import { listenForRegister } from '#lib/server/control/listen.ts';
import { socketPath } from '#lib/server/control/socket-path.ts';
import { openRegisterStores } from '#lib/server/register-stores.ts';
import { register } from '#lib/server/register.ts';
import { listen } from './listen.ts';

export type ServiceName = 'register' | 'answers';

export interface ServiceOptions {
  /** Where everything is kept; made if missing. */
  readonly dataFolder: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** True when a proxy in front speaks https and sets `X-Forwarded-Proto`; never without one. */
  readonly behindProxy?: boolean;
  /** Told what the operator must mend (a full disk …) while respondents hear "send again later". Never an answer. */
  readonly onTrouble?: (issue: Issue) => void;
}

export interface RunningService {
  readonly url: string;
  readonly port: number;
  /** Of the one-time link that makes the first account; null once there is one, and of the answers. */
  readonly firstAccountToken: string | null;
  /** Ends open requests, then closes the stores. */
  readonly close: () => Promise<void>;
}

/**
 * Starts one half of the product over a data folder, in this process: the `register` (office, public pages, tickets) or
 * the `answers` (the pages on which people answer). One of each per folder. Prints and logs nothing: a list of requests
 * would say who answered when. Throws when the pages have not been built or the port is taken.
 */
export async function startService(name: ServiceName, options: ServiceOptions): Promise<RunningService> {
  const closeStores = await storesOf[name](options);
  try {
    const listener = atScheme(await pages(name), options.behindProxy ?? false);
    const { url, port, close } = await listen(listener, options.port, options.host ?? '127.0.0.1');
    const token = name === 'register' ? await firstAccountLink(register.read()) : undefined;
    return { url, port, firstAccountToken: token ?? null, close: () => close().then(closeStores) };
  } catch (error) {
    await closeStores();
    throw error;
  }
}

const storesOf: Readonly<Record<ServiceName, (options: ServiceOptions) => Promise<() => Promise<void>>>> = {
  register: async ({ dataFolder }) => {
    const closeStores = await openRegisterStores(dataFolder, connectToAnswers(socketPath(dataFolder)));
    clientFolder.fill(fileURLToPath(new URL('./build/client', import.meta.url)));
    return () => {
      clientFolder.empty();
      return closeStores();
    };
  },
  answers: async ({ dataFolder, onTrouble }) => {
    const closeStores = await openAnswerStores(dataFolder, onTrouble ?? (() => undefined));
    const closeSocket = await listenForRegister(socketPath(dataFolder), collecting);
    return () => closeSocket().then(closeStores);
  },
};

/** adapter-node takes every request for https unless a header says otherwise: here is the header. */
const schemeHeader = 'x-forwarded-proto';

async function pages(name: ServiceName): Promise<RequestListener> {
  process.env['LANGNGHE_HTTP_PROTOCOL_HEADER'] = schemeHeader;
  // Workbooks, frames and answer files come through the office; adapter-node's own limit is 512 kB.
  // Scans are streamed to the paper room; everything else there is bounded by `bodyBound`.
  process.env['LANGNGHE_HTTP_BODY_SIZE_LIMIT'] ??= name === 'answers' ? '2G' : '24M';
  const built = new URL('./build/handler.js', import.meta.url).href;
  const { handler } = (await import(built)) as { handler: RequestListener };
  return handler;
}

function atScheme(handler: RequestListener, behindProxy: boolean): RequestListener {
  return (request, response) => {
    if (!behindProxy || request.headers[schemeHeader] !== 'https') request.headers[schemeHeader] = 'http';
    return handler(request, response);
  };
}
