import type { Command } from './command.ts';
import { estimateCases } from './estimate.ts';
import { estimateTablesOfStudy } from './stages.ts';

/** `estimate STUDY`, or `estimate --data DIR CASE.json…` for reference cases. */
export const estimate: Command = {
  ...estimateTablesOfStudy,
  usage: 'estimate STUDY  ·  estimate --data DIR CASE.json…',
  run: async (input, terminal) => {
    const cases = input.positional.length > 0 && input.positional.every((path) => path.endsWith('.json'));
    return cases ? estimateCases(input, terminal) : estimateTablesOfStudy.run(input, terminal);
  },
};
