import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { chmod, rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { AnswerService } from '../answer-service.ts';

type Handed = Parameters<AnswerService['open']>[0];
interface OfStudy {
  readonly study: string;
  readonly today: string;
}

/**
 * Lets the register's process ask `service` over a Unix socket. Call it only while the spool's folder is held: a socket
 * that lies there is then a dead process's.
 */
export async function listenForRegister(path: string, service: AnswerService): Promise<() => Promise<void>> {
  await rm(path, { force: true });
  const server = createServer((request, response) => void reply(service, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  await chmod(path, 0o660);
  return () =>
    new Promise((resolve, reject) => {
      server.close((error) => (error === undefined ? resolve() : reject(error)));
      server.closeIdleConnections();
    });
}

async function reply(
  service: AnswerService,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const asked = request.url ?? '';
    const body = await text(request);
    const value = await answer(service, asked, body === '' ? {} : (JSON.parse(body) as object));
    response.writeHead(value === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value ?? null));
  } catch (error) {
    console.error(error instanceof Error ? error.stack : 'an error without a stack');
    response.writeHead(500).end();
  }
}

/** JSON.parse gives what `connect.ts` of the same release has written. */
function answer(service: AnswerService, asked: string, body: object): Promise<unknown> | undefined {
  const { study, today } = body as OfStudy;
  switch (asked) {
    case '/open':
      return service.open(body as Handed);
    case '/close':
      return service.close(study, today);
    case '/closing':
      return service.closingIssues(study);
    case '/freeze':
      return service.freeze(study, today);
    case '/erase':
      return service.erase(study);
    case '/count':
      return service.roundedCount(study);
    case '/forms':
      return service.addForms(body as Parameters<AnswerService['addForms']>[0]);
    case '/paper':
      return service.paper(study);
    case '/troubles':
      return service.troubles();
    default:
      return undefined;
  }
}
