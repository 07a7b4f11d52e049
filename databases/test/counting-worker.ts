import { workerData } from 'node:worker_threads';
import { openDatabase } from '../index.ts';
import { counter, type CounterTables } from './counter.ts';

const { location, steps } = workerData as { readonly location: string; readonly steps: number };
const db = await openDatabase<CounterTables>(location, [counter]);
for (let step = 0; step < steps; step += 1)
  await db.transaction().execute(async (trx) => {
    const { value } = await trx.selectFrom('counter').select('value').executeTakeFirstOrThrow();
    await trx
      .updateTable('counter')
      .set({ value: value + 1 })
      .execute();
  });
await db.destroy();
