import { randomBytes } from 'node:crypto';
import { openRegister } from '@langnghe/databases';
import { describeStore } from '@langnghe/databases/testing';
import type { TicketClass } from '@langnghe/sampling';
import { hashSlipCode } from '@langnghe/tickets';
import { expect, it } from 'vitest';
import { closeFieldwork, confirmOpening, dispositions, openFieldwork, recordCounts } from '../src/index.ts';

const ticketClass = (id: string, invited: number): TicketClass => ({
  id,
  stratum: 's',
  invited,
  designWeight: 3.5,
});
const study = { id: 'dan-chu-2026', classes: [ticketClass('c02', 40), ticketClass('c01', 30)] };
const today = '2026-11-22';
const counts = { handedOut: 25, returned: 3, spoiled: 2, refused: 7 };

function codesOf(issues: readonly { readonly code: string }[]): string[] {
  return issues.map(({ code }) => code);
}

describeStore('fieldwork', (store) => {
  it('mints as many slips as people are invited and keeps only counts', async () => {
    const db = await store.open(openRegister);
    const opening = await openFieldwork(db, study, today, randomBytes);
    if (!opening.ok) throw new Error('refused');
    const { slips, slipHashes } = opening.value;
    expect(slips).toHaveLength(70);
    expect(slipHashes['c01']).toHaveLength(30);
    for (const { classId, code } of slips) expect(slipHashes[classId]).toContain(hashSlipCode(code));
    expect(await dispositions(db, study.id)).toEqual({
      study: study.id,
      stage: 'preparing',
      openedOn: today,
      closedOn: null,
      classes: [
        {
          classId: 'c01',
          stratum: 's',
          invited: 30,
          slipsPrinted: 30,
          handedOut: 0,
          returned: 0,
          spoiled: 0,
          refused: 0,
        },
        {
          classId: 'c02',
          stratum: 's',
          invited: 40,
          slipsPrinted: 40,
          handedOut: 0,
          returned: 0,
          spoiled: 0,
          refused: 0,
        },
      ],
    });
  });

  it('keeps no code and no hash of a slip, and no time finer than a day', async () => {
    const db = await store.open(openRegister);
    const opening = await openFieldwork(db, study, today, randomBytes);
    if (!opening.ok) throw new Error('refused');
    const kept = JSON.stringify([
      await db.selectFrom('study').selectAll().execute(),
      await db.selectFrom('ticket_class').selectAll().execute(),
    ]);
    for (const { code } of opening.value.slips) {
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(hashSlipCode(code));
    }
    expect(kept).not.toMatch(/\d{2}:\d{2}|\d{10}/);
  });

  it('refuses a class of 29, and then keeps nothing', async () => {
    const db = await store.open(openRegister);
    const small = { id: study.id, classes: [ticketClass('c01', 30), ticketClass('c02', 29)] };
    const opening = await openFieldwork(db, small, today, randomBytes);
    expect(opening.ok).toBe(false);
    expect(codesOf(opening.issues)).toEqual(['class-too-small']);
    expect(opening.issues[0]?.values).toEqual({ classId: 'c02', invited: 29, least: 30 });
    expect(await dispositions(db, study.id)).toBeUndefined();
  });

  it('refuses no classes, and a class that stands twice', async () => {
    const db = await store.open(openRegister);
    const none = await openFieldwork(db, { id: 'a', classes: [] }, today, randomBytes);
    expect(codesOf(none.issues)).toEqual(['no-classes']);
    const twice = { id: 'a', classes: [ticketClass('c01', 30), ticketClass('c01', 30)] };
    expect(codesOf((await openFieldwork(db, twice, today, randomBytes)).issues)).toEqual(['class-twice']);
  });

  it('can be prepared again with other slips until confirmed, then never', async () => {
    const db = await store.open(openRegister);
    const first = await openFieldwork(db, study, today, randomBytes);
    const other = { id: study.id, classes: [ticketClass('c09', 50)] };
    const second = await openFieldwork(db, other, '2026-11-23', randomBytes);
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(Object.keys(second.value.slipHashes)).toEqual(['c09']);
    expect((await dispositions(db, study.id))?.classes.map(({ classId }) => classId)).toEqual(['c09']);
    await confirmOpening(db, study.id);
    await confirmOpening(db, study.id);
    const third = await openFieldwork(db, study, '2026-11-24', randomBytes);
    expect(codesOf(third.issues)).toEqual(['already-open']);
    const known = await dispositions(db, study.id);
    expect(known).toMatchObject({ stage: 'open', openedOn: '2026-11-23', classes: [{ classId: 'c09' }] });
  });

  it('opens for only one of two that open at once', async () => {
    const location = await store.emptyDatabase();
    const [a, b] = [await store.open(openRegister, location), await store.open(openRegister, location)];
    await openFieldwork(a, study, today, randomBytes);
    await confirmOpening(a, study.id);
    const late = await openFieldwork(b, { ...study, classes: [ticketClass('c01', 99)] }, today, randomBytes);
    expect(late.ok).toBe(false);
    expect((await dispositions(a, study.id))?.classes).toHaveLength(2);
  });

  it('records counts of a class while open: totals, which may be entered again', async () => {
    const db = await store.open(openRegister);
    await openFieldwork(db, study, today, randomBytes);
    expect(codesOf((await recordCounts(db, study.id, 'c01', counts)).issues)).toEqual(['not-open']);
    await confirmOpening(db, study.id);
    for (let i = 0; i < 2; i += 1) expect((await recordCounts(db, study.id, 'c01', counts)).ok).toBe(true);
    const known = await dispositions(db, study.id);
    expect(known?.classes[0]).toMatchObject(counts);
    expect(known?.classes[1]).toMatchObject({ handedOut: 0, returned: 0, spoiled: 0, refused: 0 });
  });

  it('refuses counts that cannot be', async () => {
    const db = await store.open(openRegister);
    await openFieldwork(db, study, today, randomBytes);
    await confirmOpening(db, study.id);
    const record = async (classId: string, change: Partial<typeof counts>): Promise<string[]> =>
      codesOf((await recordCounts(db, study.id, classId, { ...counts, ...change })).issues);
    expect(await record('c01', { handedOut: 26 })).toEqual(['more-than-printed']);
    expect(await record('c01', { spoiled: -1, refused: 1.5 })).toEqual(['not-a-count', 'not-a-count']);
    expect(await record('c03', {})).toEqual(['unknown-class']);
    expect((await dispositions(db, study.id))?.classes[0]?.handedOut).toBe(0);
  });

  it('closes once, on the first day asked, and then takes no counts', async () => {
    const db = await store.open(openRegister);
    await openFieldwork(db, study, today, randomBytes);
    await confirmOpening(db, study.id);
    await closeFieldwork(db, study.id, '2026-12-01');
    await closeFieldwork(db, study.id, '2026-12-09');
    expect(await dispositions(db, study.id)).toMatchObject({ stage: 'closed', closedOn: '2026-12-01' });
    expect(codesOf((await recordCounts(db, study.id, 'c01', counts)).issues)).toEqual(['not-open']);
  });
});
