import { looseKey } from './match-key.ts';

const chosen: ReadonlySet<string> = new Set([
  '1',
  'x',
  'v',
  'true',
  'yes',
  'y',
  'co',
  'dung',
  'chon',
  'da chon',
  'selected',
  'checked',
  'ticked',
  'on',
]);
const notChosen: ReadonlySet<string> = new Set([
  '',
  '0',
  'false',
  'no',
  'n',
  'khong',
  'sai',
  'khong chon',
  'not selected',
  'unchecked',
  'off',
  'no answer',
]);

/** Whether the cell of one option's column says that it was chosen; undefined when it says neither. */
export function readMark(text: string): boolean | undefined {
  if (/^[✓✔☑☒✗✘×■●]$/u.test(text)) return true;
  if (/^[☐□○]$/u.test(text)) return false;
  const number = /^[01][.,]0+$/.test(text) ? text.slice(0, 1) : text;
  const key = looseKey(number);
  if (chosen.has(key)) return true;
  return notChosen.has(key) ? false : undefined;
}
