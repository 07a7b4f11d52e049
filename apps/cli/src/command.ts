import type { Language, Localized } from '@langnghe/language';

/** What a command writes through: results on standard output, progress and issues on standard error. */
export interface Terminal {
  readonly language: Language;
  readonly json: boolean;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Overwrites one line on a terminal; silent when standard error is a file. */
  readonly progress: (line: string) => void;
}

export const exitCode = { done: 0, issues: 1, usage: 2 } as const;

export interface Command {
  /** Words after `langnghe`, e.g. `['sample', 'draw']`. */
  readonly words: readonly string[];
  readonly usage: string;
  readonly summary: Localized;
  readonly options?: Readonly<Record<string, { readonly value?: string; readonly summary: Localized }>>;
  readonly run: (input: CommandInput, terminal: Terminal) => Promise<number>;
}

export interface CommandInput {
  readonly positional: readonly string[];
  readonly options: Readonly<Record<string, string | true>>;
}

/** The command line was not understood: exit 2, with the usage. */
export class UsageError extends Error {}

export function textOption(input: CommandInput, name: string, fallback: string): string {
  const value = input.options[name];
  return typeof value === 'string' ? value : fallback;
}

export function requiredPositional(input: CommandInput, index: number, what: string): string {
  const value = input.positional[index];
  if (value === undefined) throw new UsageError(what);
  return value;
}
