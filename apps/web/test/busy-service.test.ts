import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { front } from '../front.ts';
import { listen } from '../listen.ts';

it('what is sent while a service is busy for longer than connections usually lie idle arrives', async () => {
  const worker = new Worker(new URL('./busy-service.ts', import.meta.url));
  const [port] = (await once(worker, 'message')) as [number];
  const { url, close } = await listen(
    front(() => port),
    0,
    '127.0.0.1',
  );
  const post = (path: string): Promise<string> =>
    fetch(`${url}${path}`, { method: 'POST', body: 'x' }).then((answer) => answer.text());
  // Two connections to the service, both idle; then one is held up and the other gets the next form meanwhile.
  await Promise.all([post('/a'), post('/b')]);
  const busy = post('/busy');
  await wait(2500);
  const sent = post('/form');
  expect(await Promise.all([busy, sent])).toEqual(['done', 'done']);
  await close();
  await worker.terminate();
}, 30_000);
