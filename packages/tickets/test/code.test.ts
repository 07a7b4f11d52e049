import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSymbol } from '../src/check-symbol.ts';
import { alphabet, hashSlipCode, mintSlips, printSlipCode, readSlipCode } from '../src/index.ts';

const symbol = fc.constantFrom(...Array.from(alphabet));
const anyCode = fc
  .array(symbol, { minLength: 20, maxLength: 20 })
  .map((symbols) => symbols.join('') + checkSymbol(symbols.join('')));
const replaced = (code: string, at: number, other: string): string =>
  code.slice(0, at) + other + code.slice(at + 1);

describe('the alphabet', () => {
  it('has 31 symbols, none of which people mistake for another', () => {
    expect(new Set(alphabet).size).toBe(31);
    expect(alphabet).not.toMatch(/[01OIL]/);
  });
});

describe('the check symbol', () => {
  it('catches every single wrong symbol, at every position', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let at = 0; at < code.length; at += 1)
          for (const other of alphabet)
            if (other !== code[at])
              expect(readSlipCode(replaced(code, at, other)).kind).toBe('wrong-check-symbol');
      }),
      { numRuns: 5 },
    );
  });

  it('catches every exchange of two different neighbours, the last two included', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let at = 0; at + 1 < code.length; at += 1) {
          const [a = '', b = ''] = [code[at], code[at + 1]];
          const exchanged = replaced(replaced(code, at, b), at + 1, a);
          expect(readSlipCode(exchanged).kind).toBe(a === b ? 'code' : 'wrong-check-symbol');
        }
      }),
    );
  });
});

describe('readSlipCode', () => {
  it('reads a code as printed, in lower case, with spaces, with other dashes, in full width', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const printed = printSlipCode(code);
        const fullWidth = Array.from(code, (c) =>
          String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0),
        ).join('');
        for (const typed of [
          code,
          printed,
          printed.toLowerCase(),
          ` ${printed.replaceAll('-', '  ')}\n`,
          printed.replaceAll('-', '–'),
          fullWidth,
          fullWidth.toLowerCase(),
        ])
          expect(readSlipCode(typed)).toEqual({ kind: 'code', code });
      }),
    );
  });

  it('says which characters are in no code, and where', () => {
    const reading = readSlipCode('ABCO-DEF1 ghik');
    expect(reading).toEqual({
      kind: 'never-in-a-code',
      characters: [
        { position: 4, character: 'O' },
        { position: 8, character: '1' },
        { position: 11, character: 'I' },
      ],
    });
  });

  it('tells a code that is too short or too long from one that is wrong', () => {
    expect(readSlipCode('ABCD-EFGH')).toEqual({ kind: 'wrong-length', typed: 8, needed: 21 });
    expect(readSlipCode('2'.repeat(22))).toEqual({ kind: 'wrong-length', typed: 22, needed: 21 });
    expect(readSlipCode(' - ')).toEqual({ kind: 'empty' });
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(readSlipCode(typed).kind).toMatch(
          /^(empty|code|never-in-a-code|wrong-length|wrong-check-symbol)$/,
        );
      }),
    );
  });
});

describe('hashSlipCode', () => {
  it('is the SHA-256 of OpenSSL over the documented text', () => {
    for (const { code } of mintSlips([{ id: 'c01', invited: 40 }], randomBytes)) {
      const expected = createHash('sha256').update(`langnghe slip v1\n${code}`).digest('hex');
      expect(hashSlipCode(code)).toBe(expected);
    }
  });

  it('refuses what is not a code, without repeating it', () => {
    expect(() => hashSlipCode('2222-3333')).toThrow(/^not a slip code$/);
  });
});
