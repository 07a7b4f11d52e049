import { referenceFolder, runCaseFile, writeJson } from '@langnghe/estimation';
import { textOption, type CommandInput, type Terminal } from './command.ts';

/**
 * `estimate --data DIR CASE.json…`: one JSON line per case, in the order given, `{"id", "result"}` or
 * `{"id", "issue"}`. A case that cannot be read, is refused or fails says so in its line and takes no other down.
 */
export async function estimateCases(input: CommandInput, terminal: Terminal): Promise<number> {
  const data = referenceFolder(textOption(input, 'data', '.'));
  for (const file of input.positional) {
    const outcome = await runCaseFile(file, data, (error) => {
      terminal.complain(
        `${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    });
    terminal.print(writeJson(outcome));
  }
  return 0;
}
