/** Child process of the journeys: `node server.ts DATA PORT` says in one JSON line where it listens. */
import { startServer } from '@langnghe/web/serve';

const [dataFolder, port] = process.argv.slice(2);
if (dataFolder === undefined || port === undefined) throw new Error('usage: server.ts DATA PORT');

const server = await startServer({ dataFolder, port: Number(port) });
// Before it says that it is there: who has read that may end it at once.
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
process.stdout.write(
  `${JSON.stringify({ url: server.url, firstAccountUrl: server.firstAccountUrl, processes: server.processes() })}\n`,
);
