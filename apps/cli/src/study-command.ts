import type { Checked, Localized } from '@langnghe/language';
import { exitCode, type Command, type Terminal } from './command.ts';
import { dataOption } from './data-option.ts';
import { locateStudy, type LocatedStudy } from './locate-study.ts';
import { complainOf } from './terminal.ts';
import type { CommandInput } from './command.ts';

export interface StageCommand<T> {
  readonly words: readonly string[];
  readonly summary: Localized;
  readonly options?: Command['options'];
  readonly run: (located: LocatedStudy, terminal: Terminal, input: CommandInput) => Promise<Checked<T>>;
  /** What is printed when done; with `--json` the value itself is. */
  readonly report: (
    value: T,
    located: LocatedStudy,
    terminal: Terminal,
    input: CommandInput,
  ) => readonly string[];
}

/** A command that does one stage of one study: issues go to standard error and end with code 1. */
export function stageCommand<T>(stage: StageCommand<T>): Command {
  return {
    words: stage.words,
    usage: `${stage.words.join(' ')} STUDY`,
    summary: stage.summary,
    options: { data: dataOption, ...stage.options },
    run: async (input, terminal) => {
      const located = await locateStudy(input);
      complainOf(located.issues, terminal);
      if (!located.ok) return exitCode.issues;
      const result = await stage.run(located.value, terminal, input);
      complainOf(result.issues, terminal);
      if (!result.ok) return exitCode.issues;
      if (terminal.json) terminal.print(JSON.stringify(result.value));
      else
        for (const line of stage.report(result.value, located.value, terminal, input)) terminal.print(line);
      return exitCode.done;
    },
  };
}
