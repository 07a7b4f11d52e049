import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingForJourney, startServerProcess, type ServerProcess } from './harness.ts';
import { closeExample, openExample, type OpenExample } from './open-example.ts';
import { openPage, press, type PlainPage } from './plain-respondent.ts';

const missing = missingForJourney();
const clients = 16;
/** The server is killed when so many answers have been acknowledged, in the middle of others. */
const killAfter = 120;

describe.skipIf(missing !== undefined)(
  `kill -9 while ${String(clients)} clients answer${missing ? `: ${missing}` : ''}`,
  () => {
    let dataFolder: string;
    let server: ServerProcess;
    let example: OpenExample;

    beforeAll(async () => {
      dataFolder = await mkdtemp(join(tmpdir(), 'langnghe-kill-'));
      example = await openExample(dataFolder, 'http://localhost');
      server = await startServerProcess(dataFolder);
    });

    afterAll(async () => {
      await server.stop();
      await rm(dataFolder, { recursive: true });
    });

    it('loses no answer whose success page was sent, and keeps none twice', async () => {
      const acknowledged = await answerUntilKilled();
      expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter);

      server = await startServerProcess(dataFolder);
      const again = acknowledged.slice(0, 5);
      for (const { code } of again) {
        const other = await answer(code, 'khác');
        expect([other.status, other.html.includes('Mã này đã được dùng')]).toEqual([422, true]);
      }
      // The very same page once more, as a person does who is not sure: thanked again, counted once.
      for (const { code, words, page } of again) expect((await send(page, code, words)).status).toBe(303);

      await server.stop();
      const kept = (await closeExample(dataFolder, example.id)).map(({ answers }) => answers['c21']);
      expect(new Set(kept).size).toBe(kept.length);
      expect(kept).toEqual(expect.arrayContaining(acknowledged.map(({ words }) => words)));
    }, 120_000);

    interface Acknowledged {
      readonly code: string;
      readonly words: string;
      /** The page from which it was sent. */
      readonly page: PlainPage;
    }

    async function answerUntilKilled(): Promise<Acknowledged[]> {
      const acknowledged: Acknowledged[] = [];
      const left = [...example.slips.entries()];
      let killed: Promise<void> | undefined;
      const client = async (): Promise<void> => {
        for (let slip = left.pop(); slip !== undefined; slip = left.pop()) {
          const [number, { code }] = slip;
          const words = `đề nghị số ${String(number)}`;
          try {
            const { status, page } = await answer(code, words);
            if (status === 303) acknowledged.push({ code, words, page });
          } catch (error) {
            // What a client meets when the server is gone; anything else is a failure of the test.
            if (killed === undefined || !(error instanceof TypeError)) throw error;
            return;
          }
          if (acknowledged.length >= killAfter) killed ??= server.kill();
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
      await killed;
      return acknowledged;
    }

    /** Code, then straight to the review with answers, then send: the three POSTs that a long visit ends in. */
    async function answer(code: string, words: string): Promise<PlainPage & { readonly page: PlainPage }> {
      const address = `${server.url}/r/${example.id}`;
      const page = await press(address, await openPage(address), 'start', { code });
      return { ...(await send(page, code, words)), page };
    }

    function send(page: PlainPage, code: string, words: string): Promise<PlainPage> {
      const answers = JSON.stringify({ dong_y: '1', c01: '1', c21: words });
      return press(`${server.url}/r/${example.id}`, page, 'send', { code, answers, at: 'review' });
    }
  },
);
