import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compile } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import * as ours from '#lib/respond/sealing/markup.ts';

/** Svelte's own functions, of which pages on a phone have ours in their place. */
type Functions = Readonly<Record<string, (...values: unknown[]) => unknown>>;
const theirs = (await import(import.meta.resolve('svelte/internal/server'))) as Functions;
const mine = ours as unknown as Functions;
const names = ['id', 'hidden', 'checked', 'value', 'aria-invalid', 'data-path', 'class', 'autofocus', 'open'];
const values = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '"<&>', "it's", 0, 7, true, false, null, undefined),
);

describe('pages written on a phone', () => {
  test.each(['escape', 'stringify', 'clsx', 'attr_class'])('%s gives what Svelte gives', (name) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(mine[name]?.(value)).toBe(theirs[name]?.(value));
      }),
    );
  });

  test('attributes are what Svelte gives, each and spread', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), values, fc.boolean(), (name, value, boolean) => {
        expect(mine['attr']?.(name, value, boolean)).toBe(theirs['attr']?.(name, value, boolean));
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), values), (named) => {
        expect(mine['attributes']?.({ ...named })).toBe(theirs['attributes']?.({ ...named }));
      }),
    );
  });

  test('classes of lists are joined as Svelte joins them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('field', 'wrong', '', false, null, undefined)), (list) => {
        expect(mine['clsx']?.(list)).toBe(theirs['clsx']?.(list));
      }),
    );
  });

  test('need nothing that is not there', () => {
    const folder = join(import.meta.dirname, '../src/lib/respond');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.svelte'))) {
      const { code } = compile(readFileSync(join(folder, name), 'utf8'), { generate: 'server' }).js;
      const used = new Set([...code.matchAll(/\$\.(\w+)/g)].map(([, one = '']) => one));
      expect([...used].filter((one) => !(one in ours)).map((one) => `${name}: ${one}`)).toEqual([]);
    }
  });
});
