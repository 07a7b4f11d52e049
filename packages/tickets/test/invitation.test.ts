import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { invitationFragment, printSlipCode, randomCode, readInvitation } from '../src/index.ts';

const invitation = {
  classId: 'c07',
  code: randomCode((bytes) => new Uint8Array(randomBytes(bytes))),
  manifestHash: randomBytes(32).toString('hex'),
};
const fragment = invitationFragment(invitation);

it('is read back from what stands behind the #', () => {
  expect(readInvitation(fragment)).toEqual(invitation);
  expect(readInvitation(fragment.replace(invitation.code, printSlipCode(invitation.code)))).toEqual(
    invitation,
  );
  expect(fragment).toMatch(/^[\w.-]+$/);
});

it.each([
  ['nothing', ''],
  ['a code alone', invitation.code],
  ['a hash cut short', fragment.slice(0, -1)],
  ['a hash that is longer', `${fragment}A`],
  ['a class that is no text', fragment.replace('c07', '%E0%A4%A')],
  ['one wrong character of the code', fragment.replace(`.${invitation.code[0] ?? ''}`, '.O')],
])('is not read from %s', (_what, text) => {
  expect(readInvitation(text)).toBeUndefined();
});
