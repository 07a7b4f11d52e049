import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { forgetOrder, openCollection } from '../index.ts';
import { describeStore } from '../testing.ts';

describeStore('forgetting the order of rows', (store) => {
  it('keeps every row, in one transaction and another order', async () => {
    const db = await store.open(openCollection);
    const keys = Array.from({ length: 200 }, (_, n) => String(n).padStart(32, '0'));
    for (const key of keys)
      await db.insertInto('answer').values({ study_id: 'mau', key, class_id: 'L1', body: '{}' }).execute();
    await forgetOrder(db, ['answer']);
    const kept = await db.selectFrom('answer').select('key').orderBy('key').execute();
    expect(kept.map(({ key }) => key)).toEqual(keys);
    if (store.dialect === 'sqlite') return;
    const { rows } = await sql<{ key: string; xmin: string }>`
      select key, xmin::text as xmin from answer order by ctid`.execute(db);
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    expect(rows.map(({ key }) => key)).not.toEqual(keys);
  });
});
