import type { Receipt } from '@langnghe/paper-entry';
import { expect, test } from 'vitest';
import { deliverAll, type Halt, type SheetNote } from '#lib/paper/offline/deliver.ts';
import {
  finishedForm,
  readDelivery,
  roomAddress,
  type FinishedForm,
} from '#lib/paper/offline/finished-form.ts';
import { curve, textOf, unseal } from '#lib/respond/sealed-record.ts';

const study = 'dan-chu-co-so';
const bag = '0'.repeat(32);
const numbers = ['100000000001', '200000000002', '300000000003', '400000000004'];

async function sealedForms(): Promise<{ forms: FinishedForm[]; key: CryptoKey }> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveKey']);
  const serverKey = textOf([new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))]);
  const forms = await Promise.all(
    numbers.map((number, i) =>
      finishedForm({ number, typed: { c21: 'ý kiến '.repeat(i) } }, { bag, study, serverKey }),
    ),
  );
  return { forms, key: pair.privateKey };
}

test('the room opens what a device seals, for this room alone, and its length tells nothing', async () => {
  const { forms, key } = await sealedForms();
  expect(new Set(forms.map(({ sealed }) => sealed.length)).size).toBe(1);
  expect(new Set(forms.map(({ id }) => id)).size).toBe(numbers.length);
  const [form] = forms;
  const opened = readDelivery(await unseal(form?.sealed ?? '', roomAddress(study), key));
  expect(opened).toEqual({ bag, id: form?.id, number: numbers[0], typed: { c21: '' } });
  await expect(unseal(form?.sealed ?? '', roomAddress('khac'), key)).rejects.toThrow();
});

test('what is no delivery is not read as one', () => {
  const right = { bag, id: bag, number: '1', typed: { c01: '1' } };
  expect(readDelivery(JSON.stringify(right))).toEqual(right);
  for (const wrong of [
    '',
    '{',
    'null',
    '[]',
    JSON.stringify({ ...right, id: 'x' }),
    JSON.stringify({ ...right, typed: { c01: 1 } }),
    JSON.stringify({ ...right, typed: null }),
    JSON.stringify({ ...right, number: undefined }),
  ])
    expect(readDelivery(wrong)).toBeNull();
});

/** A room that opens what comes and answers as it is told, by the form's number. */
async function round(says: Readonly<Record<string, Receipt | Halt>>) {
  const { forms, key } = await sealedForms();
  const came: string[] = [];
  const left = new Map(forms.map((form) => [form.id, form]));
  const sheets: SheetNote[] = [];
  const done = await deliverAll(forms, {
    send: async (sealed) => {
      const number = readDelivery(await unseal(sealed, roomAddress(study), key))?.number ?? '';
      came.push(number);
      return says[number] ?? { outcome: 'kept', number, again: false, place: null };
    },
    arrived: (id, sheet) => {
      left.delete(id);
      if (sheet !== null) sheets.push(sheet);
      return Promise.resolve();
    },
  });
  return { done, came, left: left.size, sheets };
}

test('everything goes once; sheets for other piles are named, refused ones stay', async () => {
  const [first = '', second = '', third = ''] = numbers;
  const { done, came, left, sheets } = await round({
    [first]: { outcome: 'kept', number: first, again: true, place: null },
    [second]: { outcome: 'kept', number: second, again: false, place: { batch: 0, form: 7 } },
    [third]: { outcome: 'refused', number: third, issues: [] },
  });
  expect([...came].sort()).toEqual(numbers);
  expect(left).toBe(1);
  expect(done.halt).toBeNull();
  expect(done.refused.map(({ number }) => number)).toEqual([third]);
  expect([...sheets].sort((a, b) => (a.number < b.number ? -1 : 1))).toEqual([
    { number: first, lookUp: null },
    { number: second, lookUp: 7 },
  ]);
});

test('at the first trouble the rest waits', async () => {
  const halts = Object.fromEntries(numbers.map((number) => [number, 'network' as const]));
  expect(await round(halts)).toMatchObject({ done: { halt: 'network', refused: [] }, left: 4, sheets: [] });
});

test('the order in which forms were typed is not the order in which they go', async () => {
  const { forms } = await sealedForms();
  const orders = new Set<string>();
  for (let i = 0; i < 200; i++) {
    const order: number[] = [];
    await deliverAll(forms, {
      send: (sealed) => {
        order.push(forms.findIndex((form) => form.sealed === sealed));
        return Promise.resolve({ outcome: 'kept', number: '', again: false, place: null });
      },
      arrived: () => Promise.resolve(),
    });
    orders.add(order.join());
  }
  // Of 24 orders; that fewer than 15 come in 200 rounds has a chance below 1 in 10^20.
  expect(orders.size).toBeGreaterThan(14);
});
