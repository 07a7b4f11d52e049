import type { Choice } from '@langnghe/questionnaire';
import { exactKey, looseKey, nameKey, plainText, withoutNumber } from './match-key.ts';

export interface FoundOption {
  readonly value: string;
  /** True when the text is not the label but one letter away from it. */
  readonly guessed: boolean;
}

/** The choices of one list, found by code or by label in any language. */
export class Options {
  readonly values: ReadonlySet<string>;
  readonly #exact: ReadonlyMap<string, string>;
  readonly #loose: ReadonlyMap<string, string>;
  readonly #codes: ReadonlyMap<string, string>;
  readonly #labels: readonly (readonly [label: string, value: string])[];

  constructor(choices: readonly Choice[]) {
    this.values = new Set(choices.map(({ value }) => value));
    this.#codes = unambiguous(choices.map(({ value }) => [nameKey(value), value]));
    this.#labels = labels(choices);
    this.#exact = unambiguous(this.#labels.map(([label, value]) => [exactKey(label), value]));
    this.#loose = unambiguous(this.#labels.map(([label, value]) => [looseKey(label), value]));
  }

  find(text: string): FoundOption | undefined {
    const known = this.#known(text) ?? this.#known(withoutNumber(text)) ?? this.#numbered(text);
    if (known !== undefined) return { value: known, guessed: false };
    const near = this.#near(text);
    return near === undefined ? undefined : { value: near, guessed: true };
  }

  #known(text: string): string | undefined {
    if (this.values.has(text)) return text;
    const number = /^\d+[.,]0+$/.test(text) ? text.replace(/[.,]0+$/, '') : text;
    return (
      this.#exact.get(exactKey(text)) ?? this.#loose.get(looseKey(text)) ?? this.#codes.get(nameKey(number))
    );
  }

  /** `1 - Nam`: the code and its own label. */
  #numbered(text: string): string | undefined {
    const [, bracketed, plain, label = ''] =
      /^\s*(?:[[(]([\w-]{1,12})[\])]\s*[-–—.:=]?|([\w-]{1,12})\s*[-–—.:)=])\s*(.+)$/u.exec(text) ?? [];
    const code = bracketed ?? plain ?? '';
    const value = this.#codes.get(nameKey(code));
    return value !== undefined && this.#known(label) === value ? value : undefined;
  }

  /**
   * One letter wrong, missing or too many, in a label of eight letters or more. Marks count, for "Rất tốt" and "Rất
   * tồi" are one letter apart without them; only text typed without any mark is compared without.
   */
  #near(text: string): string | undefined {
    const plain = plainText(text).toLowerCase();
    if (plain.length < 8) return undefined;
    const bare = looseKey(text) === plain;
    const near = this.#labels.filter(([label]) =>
      oneEditApart(bare ? looseKey(label) : plainText(label).toLowerCase(), plain),
    );
    const found = new Set(near.map(([, value]) => value));
    return found.size === 1 ? [...found][0] : undefined;
  }
}

function labels(choices: readonly Choice[]): [label: string, value: string][] {
  return choices.flatMap(({ value, label }) =>
    Object.values(label).flatMap((text): [string, string][] => [
      [text, value],
      [withoutNumber(text), value],
    ]),
  );
}

/** Keys that two values share find neither. */
function unambiguous(entries: readonly (readonly [key: string, value: string])[]): Map<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const [key, value] of entries) {
    const other = found.get(key);
    if (other !== undefined && other !== value) shared.add(key);
    found.set(key, value);
  }
  for (const key of [...shared, '']) found.delete(key);
  return found;
}

function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) {
    // A digit is never a slip: "Tổ 1" and "Tổ 2" are two answers.
    return !/\d/.test(`${restA[0] ?? ''}${restB[0] ?? ''}`);
  }
  return false;
}
