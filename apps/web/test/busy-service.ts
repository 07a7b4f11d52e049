import { parentPort } from 'node:worker_threads';
import { listen } from '../listen.ts';

/** A service in a thread of its own: `/busy` holds it up for six seconds, everything else is answered at once. */
const { port } = await listen(
  (request, response) => {
    if (request.url === '/busy') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 6000);
    request.resume().once('end', () => response.end('done'));
  },
  0,
  '127.0.0.1',
);
parentPort?.postMessage(port);
