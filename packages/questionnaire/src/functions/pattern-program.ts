import type { Program, Step } from './pattern-match.ts';

/** Counted repetitions are written out; more steps than this come from `(x{1000}){1000}` and its like. */
const mostSteps = 5000;

/** A sound ECMAScript pattern as a program, or null when it refers back, looks behind, looks ahead inside a look ahead, or is too long. */
export function programOf(pattern: string, flags: string): Compiled | null {
  const compiler = new Compiler(Array.from(pattern), flags);
  const steps = compiler.alternatives();
  if (compiler.refused || steps.length >= mostSteps) return null;
  return { program: [...steps, { kind: 'end' }], looks: compiler.looks };
}

export interface Compiled {
  readonly program: Program;
  readonly looks: boolean;
}

const word = /^\w$/;
const isWord = (character: string | undefined): boolean => character !== undefined && word.test(character);

class Compiler {
  refused = false;
  /** Looks ahead somewhere: the time it takes grows with the square of the text. */
  looks = false;
  readonly #pattern: readonly string[];
  readonly #flags: string;
  #at = 0;
  #looking = false;

  constructor(pattern: readonly string[], flags: string) {
    this.#pattern = pattern;
    this.#flags = flags;
  }

  /** `a|b|c`, up to a closing bracket or the end. */
  alternatives(): readonly Step[] {
    const all = [this.#sequence()];
    while (this.#pattern[this.#at] === '|') {
      this.#at++;
      all.push(this.#sequence());
    }
    return all.reduceRight((rest, first) => either(first, rest));
  }

  #sequence(): readonly Step[] {
    let steps: readonly Step[] = [];
    while (this.#at < this.#pattern.length && !this.refused) {
      const next = this.#pattern[this.#at];
      if (next === '|' || next === ')') break;
      steps = joined([steps, this.#repeated(this.#atom())]);
      if (steps.length > mostSteps) this.refused = true;
    }
    return steps;
  }

  #repeated(atom: readonly Step[]): readonly Step[] {
    const range = this.#range();
    if (range === null) return atom;
    const { least, most } = range;
    if (this.#pattern[this.#at] === '?') this.#at++;
    if (atom.length === 0) return [];
    const copies = most === Infinity ? least + 1 : most;
    if (atom.length * copies > mostSteps) {
      this.refused = true;
      return [];
    }
    const needed: (readonly Step[])[] = Array.from({ length: least }, () => atom);
    if (most === Infinity) return joined([...needed, anyNumber(atom)]);
    return joined([...needed, atMost(most - least, atom)]);
  }

  #range(): { readonly least: number; readonly most: number } | null {
    const sign = this.#pattern[this.#at] ?? '';
    const simple: Readonly<Record<string, readonly [number, number]>> = {
      '*': [0, Infinity],
      '+': [1, Infinity],
      '?': [0, 1],
    };
    const known = Object.hasOwn(simple, sign) ? simple[sign] : undefined;
    if (known !== undefined) {
      this.#at++;
      return { least: known[0], most: known[1] };
    }
    if (sign !== '{') return null;
    const close = this.#pattern.indexOf('}', this.#at);
    const counts = /^(\d+)(,?)(\d*)$/.exec(this.#pattern.slice(this.#at + 1, close).join(''));
    if (close === -1 || counts === null) return null;
    this.#at = close + 1;
    const least = Number(counts[1]);
    return { least, most: counts[2] === '' ? least : counts[3] === '' ? Infinity : Number(counts[3]) };
  }

  #atom(): readonly Step[] {
    const first = this.#pattern[this.#at++] ?? '';
    switch (first) {
      case '(':
        return this.#group();
      case '[':
        return this.#characterClass();
      case '\\':
        return this.#escape();
      case '^':
        return [{ kind: 'assert', holds: (before) => before === undefined }];
      case '$':
        return [{ kind: 'assert', holds: (_, after) => after === undefined }];
      default:
        return first === '.'
          ? this.#one('.')
          : [{ kind: 'character', is: (character) => character === first }];
    }
  }

  #group(): readonly Step[] {
    const ahead = this.#opens('?=') || this.#opens('?!');
    const kind = this.#pattern.slice(this.#at, this.#at + 2).join('');
    if (ahead || this.#opens('?:')) this.#at += 2;
    else if (this.#opens('?<')) {
      // `(?<name>…)` is a group; `(?<=` and `(?<!` look behind.
      if (/[=!]/.test(this.#pattern[this.#at + 2] ?? '')) this.refused = true;
      this.#at = this.#pattern.indexOf('>', this.#at) + 1;
    } else if (this.#opens('?')) this.refused = true;
    const outside = this.#looking;
    if (ahead && outside) this.refused = true;
    this.#looking = outside || ahead;
    const inner = this.alternatives();
    this.#looking = outside;
    this.#at++;
    if (!ahead) return inner;
    this.looks = true;
    return [{ kind: 'look', ahead: [...inner, { kind: 'end' }], wanted: kind === '?=' }];
  }

  #opens(mark: string): boolean {
    return this.#pattern.slice(this.#at, this.#at + mark.length).join('') === mark;
  }

  #characterClass(): readonly Step[] {
    const start = this.#at - 1;
    while (this.#at < this.#pattern.length && this.#pattern[this.#at] !== ']')
      this.#at += this.#pattern[this.#at] === '\\' ? 2 : 1;
    this.#at++;
    return this.#one(this.#pattern.slice(start, this.#at).join(''));
  }

  #escape(): readonly Step[] {
    const letter = this.#pattern[this.#at++] ?? '';
    if (letter === 'b' || letter === 'B')
      return [
        {
          kind: 'assert',
          holds: (before, after) => (isWord(before) !== isWord(after)) === (letter === 'b'),
        },
      ];
    if (/[1-9k]/.test(letter)) {
      this.refused = true;
      return [];
    }
    const rest = this.#pattern.slice(this.#at).join('');
    const longer: Readonly<Record<string, RegExp>> = {
      p: /^\{[^}]*\}/u,
      P: /^\{[^}]*\}/u,
      u: /^(?:\{[0-9a-f]+\}|[0-9a-f]{4})/iu,
      x: /^[0-9a-f]{2}/iu,
      c: /^[a-z]/iu,
    };
    const more = (Object.hasOwn(longer, letter) ? longer[letter]?.exec(rest)?.[0] : undefined) ?? '';
    this.#at += Array.from(more).length;
    return this.#one(`\\${letter}${more}`);
  }

  /** One character that the piece of pattern stands for, as the machine's own expressions say of a single one. */
  #one(piece: string): readonly Step[] {
    const single = new RegExp(`^(?:${piece})$`, this.#flags);
    return [{ kind: 'character', is: (character) => single.test(character) }];
  }
}

const shifted = (step: Step, by: number): Step =>
  step.kind === 'jump' ? { kind: 'jump', to: step.to.map((to) => to + by) } : step;

function joined(parts: readonly (readonly Step[])[]): readonly Step[] {
  const all: Step[] = [];
  for (const part of parts) {
    const by = all.length;
    for (const step of part) all.push(shifted(step, by));
  }
  return all;
}

/** split → first, jump over the second; → second. */
function either(first: readonly Step[], second: readonly Step[]): readonly Step[] {
  const after = first.length + 2;
  return [
    { kind: 'jump', to: [1, after] },
    ...first.map((step) => shifted(step, 1)),
    { kind: 'jump', to: [after + second.length] },
    ...second.map((step) => shifted(step, after)),
  ];
}

function atMost(times: number, atom: readonly Step[]): readonly Step[] {
  const each = atom.length + 1;
  const copy = (left: number): readonly Step[] => [
    { kind: 'jump', to: [1, left * each] },
    ...atom.map((step) => shifted(step, 1)),
  ];
  return joined(Array.from({ length: times }, (_, i) => copy(times - i)));
}

function anyNumber(atom: readonly Step[]): readonly Step[] {
  return [
    { kind: 'jump', to: [1, atom.length + 2] },
    ...atom.map((step) => shifted(step, 1)),
    { kind: 'jump', to: [0] },
  ];
}
