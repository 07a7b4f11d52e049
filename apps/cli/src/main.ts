import { readArguments } from './arguments.ts';
import { exitCode, UsageError, type Command } from './command.ts';
import { commands } from './commands.ts';
import { allHelp, commandHelp } from './help.ts';
import type { Issue } from '@langnghe/language';
import { complainOf, openTerminal, terminalLanguage } from './terminal.ts';

function findCommand(words: readonly string[]): Command | undefined {
  const matching = commands.filter((command) => command.words.every((word, index) => words[index] === word));
  return matching.sort((a, b) => b.words.length - a.words.length)[0];
}

async function main(words: readonly string[]): Promise<number> {
  const terminal = openTerminal(terminalLanguage(process.env), words.includes('--json'));
  const command = findCommand(words);
  if (command === undefined) {
    const asked = words.length === 0 || words.includes('--help') || words[0] === 'help';
    if (asked) terminal.print(allHelp(commands, terminal.language));
    else terminal.complain(allHelp(commands, terminal.language));
    return asked ? exitCode.done : exitCode.usage;
  }
  if (words.includes('--help')) {
    terminal.print(commandHelp(command, terminal.language));
    return exitCode.done;
  }
  try {
    return await command.run(readArguments(command, words.slice(command.words.length)), terminal);
  } catch (error) {
    if (carriesIssue(error)) {
      complainOf([error.issue], terminal);
      return exitCode.issues;
    }
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(`✗ ${error.message}\n`);
    terminal.complain(commandHelp(command, terminal.language));
    return exitCode.usage;
  }
}

/** Trouble with the spool or a dataset says itself what is wrong and how to mend it. */
function carriesIssue(error: unknown): error is Error & { readonly issue: Issue } {
  return error instanceof Error && 'issue' in error;
}

process.exitCode = await main(process.argv.slice(2));
