import { issueMaker, type Issue } from '@langnghe/language';
import { afterEach, expect, test } from 'vitest';
import { forgetPassed, listenForTrouble, troubles } from '#lib/server/trouble.ts';

const issue = issueMaker({
  'spool-no-room': { vi: ['Hết chỗ.', 'Dọn ổ đĩa.'], en: ['No room.', 'Free some.'] },
  'spool-missing': { vi: ['Mất tệp.', 'Tìm lại.'], en: ['The file is gone.', 'Find it.'] },
});

let end = (): void => undefined;
afterEach(() => end());

function listening(): { hear: (issue: Issue) => void; told: string[]; shown: () => string[] } {
  const told: string[] = [];
  const trouble = listenForTrouble(({ code }) => told.push(code));
  end = trouble.end;
  return {
    hear: trouble.hear,
    told,
    shown: () => Array.from(troubles.read().values(), ({ issue: { code } }) => code),
  };
}

test('trouble is passed on and kept once by code, without a time', () => {
  const { hear, told, shown } = listening();
  hear(issue('spool-no-room', {}));
  hear(issue('spool-no-room', {}));
  expect(told).toEqual(['spool-no-room', 'spool-no-room']);
  expect(shown()).toEqual(['spool-no-room']);
  expect(Object.keys([...troubles.read().values()][0] ?? {}).sort()).toEqual(['again', 'issue']);
});

test('a full disk is over when a whole half hour brought no more of it', () => {
  const { hear, shown } = listening();
  hear(issue('spool-no-room', {}));
  forgetPassed(troubles.read());
  expect(shown()).toEqual(['spool-no-room']);
  hear(issue('spool-no-room', {}));
  forgetPassed(troubles.read());
  expect(shown()).toEqual(['spool-no-room']);
  forgetPassed(troubles.read());
  expect(shown()).toEqual([]);
});

test('two files without room are two troubles', () => {
  const { hear, shown } = listening();
  hear(issue('spool-no-room', { file: 'a.spool' }));
  hear(issue('spool-no-room', { file: 'b.spool' }));
  expect(shown()).toHaveLength(2);
});

test('a missing file stays until the server is started anew', () => {
  const { hear, shown } = listening();
  hear(issue('spool-missing', {}));
  for (let halfHour = 0; halfHour < 5; halfHour += 1) forgetPassed(troubles.read());
  expect(shown()).toEqual(['spool-missing']);
});
