import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openCollection } from '@langnghe/databases';
import { mintSlips, slipHashes } from '@langnghe/tickets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCollector, readClosedAnswers } from '../src/index.ts';
import type { FromCollector, ToCollector } from './collector-process.ts';
import { kendallTau } from './kendall-tau.ts';
import { questionnaire } from './questionnaire-fixture.ts';

const clients = 16;
const kills = 5;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'langnghe-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each client has a page of its own. */
const nonceOf = (id: number): string => String(id).padStart(32, '0');

interface Running {
  readonly process: ChildProcess;
  readonly send: (message: ToCollector) => void;
  /** Resolves with the outcome, or with undefined when the process dies first. */
  readonly submit: (id: number, code: string) => Promise<string | undefined>;
  readonly opened: Promise<void>;
  readonly gone: Promise<void>;
}

async function start(place = folder): Promise<Running> {
  const child = fork(
    join(import.meta.dirname, 'collector-process.ts'),
    [join(place, 'c.db'), join(place, 'spool')],
    {
      execArgv: [],
    },
  );
  const waiting = new Map<number, (outcome: string | undefined) => void>();
  const ready = Promise.withResolvers<undefined>();
  const opened = Promise.withResolvers<undefined>();
  const gone = Promise.withResolvers<undefined>();
  child.on('message', (message: FromCollector) => {
    if (message.done === 'ready') ready.resolve(undefined);
    else if (message.done === 'opened') opened.resolve(undefined);
    else waiting.get(message.id)?.(message.outcome);
  });
  child.on('exit', (code, signal) => {
    for (const settle of waiting.values()) settle(undefined);
    ready.reject(new Error(`collector ended: ${String(code ?? signal)}`));
    gone.resolve(undefined);
  });
  await ready.promise;
  return {
    process: child,
    send: (message) => void child.send(message),
    submit: (id, code) =>
      new Promise((settle) => {
        waiting.set(id, settle);
        if (!child.connected) settle(undefined);
        else
          child.send(
            {
              do: 'submit',
              id,
              study: 'mau',
              submission: { code, answers: { dong_y: '1', diem: String(id) }, nonce: nonceOf(id) },
            },
            (error) => {
              if (error) settle(undefined);
            },
          );
      }),
    opened: opened.promise,
    gone: gone.promise,
  };
}

describe('a collector that is killed while 16 clients answer', () => {
  it('loses no answer that it acknowledged and doubles none', { timeout: 120_000 }, async () => {
    const slips = mintSlips([{ id: 'L1', invited: 1500 }], (bytes) => randomBytes(bytes));
    const acknowledged: number[] = [];
    let next = 0;
    let first = true;
    for (let kill = 0; kill < kills; kill++) {
      const running = await start();
      if (first) {
        running.send({ do: 'open', study: { id: 'mau', questionnaire, slipHashes: slipHashes(slips) } });
        await running.opened;
        first = false;
      }
      let alive = true;
      const client = async (): Promise<void> => {
        while (alive && next < slips.length) {
          const id = next++;
          const outcome = await running.submit(id, slips[id]?.code ?? '');
          if (outcome === 'accepted') acknowledged.push(id);
          else alive = false;
        }
      };
      const answering = Promise.all(Array.from({ length: clients }, client));
      await wait(randomInt(60, 260));
      running.process.kill('SIGKILL');
      await running.gone;
      await answering;
    }
    expect(acknowledged.length).toBeGreaterThan(kills);

    const db = await openCollection(join(folder, 'c.db'));
    const collector = await createCollector({ db, spoolFolder: join(folder, 'spool') });
    // A person who saw no page of thanks sends the same again: it is taken, and still counts once.
    const unsure = Array.from({ length: next }, (_, id) => id).filter((id) => !acknowledged.includes(id));
    for (const id of unsure)
      expect(
        await collector.submit('mau', {
          code: slips[id]?.code ?? '',
          answers: { dong_y: '1', diem: String(id) },
          nonce: nonceOf(id),
        }),
      ).toEqual({ outcome: 'accepted' });
    const closing = await collector.close('mau');
    const kept = (await readClosedAnswers(db, 'mau')).map(({ answers }) => Number(answers['diem']));
    await collector.dispose();
    await db.destroy();

    expect(new Set(kept).size).toBe(kept.length);
    expect([...kept].sort((a, b) => a - b)).toEqual(Array.from({ length: next }, (_, id) => id));
    expect(closing.answers).toBe(next);
    expect(Math.abs(kendallTau(kept))).toBeLessThan(
      6 * Math.sqrt((2 * (2 * next + 5)) / (9 * next * (next - 1))),
    );
  });
});

describe('a collector that is killed while it closes', () => {
  it(
    'has every answer once after the next start, and leaves no spool and no key',
    { timeout: 120_000 },
    async () => {
      for (let kill = 0; kill < 4; kill++) {
        const place = join(folder, `close-${String(kill)}`);
        mkdirSync(place);
        const slips = mintSlips([{ id: 'L1', invited: 200 }], (bytes) => randomBytes(bytes));
        const running = await start(place);
        running.send({ do: 'open', study: { id: 'mau', questionnaire, slipHashes: slipHashes(slips) } });
        await running.opened;
        const outcomes = await Promise.all(slips.map(({ code }, id) => running.submit(id, code)));
        expect(outcomes.every((outcome) => outcome === 'accepted')).toBe(true);
        running.send({ do: 'close', study: 'mau' });
        await wait(randomInt(1, 40));
        running.process.kill('SIGKILL');
        await running.gone;

        const db = await openCollection(join(place, 'c.db'));
        const collector = await createCollector({ db, spoolFolder: join(place, 'spool') });
        expect((await collector.close('mau')).answers).toBe(200);
        const kept = (await readClosedAnswers(db, 'mau')).map(({ answers }) => Number(answers['diem']));
        expect(kept.sort((a, b) => a - b)).toEqual(slips.map((_, id) => id));
        expect(readdirSync(join(place, 'spool'))).toEqual(['lock']);
        await collector.dispose();
        await db.destroy();
      }
    },
  );
});
