import { pbkdf2Sync, createDecipheriv } from 'node:crypto';
import { expect, test } from 'vitest';
import { lockAway, newPinSalt, pinKey, unlocked } from '#lib/paper/offline/pin-lock.ts';
import { pinFault, waitAfter } from '#lib/paper/offline/pin.ts';

test('a PIN has six digits or more, and is none of those that are tried first', () => {
  expect(['', '12345', '12345a', ' 123456', '١٢٣٤٥٦'].map(pinFault)).toEqual(Array(5).fill('digits'));
  expect(['111111', '123456', '0123456789', '987654'].map(pinFault)).toEqual(Array(4).fill('simple'));
  expect(['280419', '112233', '1234567890'].map(pinFault)).toEqual([null, null, null]);
});

test('waits begin after the fifth wrong PIN and grow to an hour, no further', () => {
  const waits = Array.from({ length: 20 }, (_, failures) => waitAfter(failures));
  expect(waits.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
  expect(waits.slice(5, 9)).toEqual([30, 60, 120, 240]);
  expect(waits.at(-1)).toBe(3600);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
});

test('what a PIN locks, OpenSSL opens by the same PIN, salt and count; another PIN opens nothing', async () => {
  const salt = newPinSalt();
  const draft = { number: '123456789012', typed: { c01: '1' } };
  const locked = await lockAway(draft, await pinKey('280419', salt));
  expect(await unlocked(locked, await pinKey('280418', salt))).toBeNull();
  const key = pbkdf2Sync('280419', Buffer.from(salt.salt, 'base64'), 600_000, 32, 'sha256');
  const bytes = Buffer.from(locked, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  cipher.setAuthTag(bytes.subarray(-16));
  const text = Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]);
  expect(JSON.parse(text.toString())).toEqual(draft);
});

test('its length does not say how much was typed, and no two lockings are alike', async () => {
  const key = await pinKey('280419', { ...newPinSalt(), iterations: 1 });
  const [one, two, again] = [
    await lockAway(null, key),
    await lockAway({ text: 'ữ'.repeat(900) }, key),
    await lockAway(null, key),
  ];
  expect(two).toHaveLength(one.length);
  expect(again).not.toBe(one);
});
