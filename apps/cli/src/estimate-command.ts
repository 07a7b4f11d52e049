import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, CommandInput } from './command.ts';
import { estimateCases } from './estimate.ts';
import { estimateTablesOfStudy } from './stages.ts';

/** `estimate STUDY`, or `estimate --data DIR CASE.json…` for reference cases. */
export const estimate: Command = {
  ...estimateTablesOfStudy,
  usage: 'estimate STUDY  ·  estimate --data DIR CASE.json…',
  run: async (input, terminal) => {
    return namesCases(input) ? estimateCases(input, terminal) : estimateTablesOfStudy.run(input, terminal);
  },
};

/** One case file makes all arguments cases, and so does a `--data` folder of reference data, or without studies. */
function namesCases({ positional, options }: CommandInput): boolean {
  if (positional.some((path) => path.endsWith('.json'))) return true;
  const { data } = options;
  if (positional.length === 0 || typeof data !== 'string') return false;
  return existsSync(join(data, 'data')) || !existsSync(join(data, 'studies'));
}
