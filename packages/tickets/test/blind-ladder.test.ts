import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { classId, nullifier } from './blind-ladder.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

it('the ladder of the README runs', () => {
  expect(classId).toBe('everyone');
  expect(nullifier).toMatch(/^[0-9a-f]{64}$/);
  expect(/```ts\n([^]*?)```/.exec(read('../README.md'))?.[1]).toBe(read('./blind-ladder.ts'));
});
