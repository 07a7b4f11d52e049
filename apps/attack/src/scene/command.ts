import { execFile } from 'node:child_process';
import type { ServeCommand } from './server.ts';

/** Runs another command of the product; its exit code. Standard error is nobody's answer, so it is not kept. */
export function runCommand(
  serve: ServeCommand,
  place: { readonly temporary: string },
  words: readonly string[],
): Promise<number> {
  const [program, ...given] = serve;
  if (given.at(-1) !== 'serve') throw new Error('how the server is run does not end with “serve”');
  return new Promise((resolve) => {
    const env = { ...process.env, TMPDIR: place.temporary, LANGNGHE_LANGUAGE: 'en' };
    execFile(program, [...given.slice(0, -1), ...words], { env }, (error) => {
      resolve(error === null ? 0 : typeof error.code === 'number' ? error.code : -1);
    });
  });
}
