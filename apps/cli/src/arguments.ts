import { UsageError, type Command, type CommandInput } from './command.ts';

/** Options every command takes, beside its own. */
const everywhere = new Set(['json', 'help']);

/** Splits what follows the command's words into positional arguments and options; an unknown option is an error. */
export function readArguments(command: Command, words: readonly string[]): CommandInput {
  const positional: string[] = [];
  const options: Record<string, string | true> = {};
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (!word.startsWith('--')) {
      positional.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s, 2);
    const known = command.options?.[name];
    if (known === undefined && !everywhere.has(name)) throw new UsageError(word);
    if (known?.value === undefined) {
      options[name] = true;
      continue;
    }
    const value = inline ?? words[(i += 1)];
    if (value === undefined) throw new UsageError(`${word} ${known.value}`);
    options[name] = value;
  }
  return { positional, options };
}
