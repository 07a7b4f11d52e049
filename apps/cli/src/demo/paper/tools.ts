import { spawnSync } from 'node:child_process';

/** Draw, fill and spoil the pages: none of them shares code with the reader. */
const tools = [
  { command: 'pdftoppm', of: 'poppler-utils' },
  { command: 'convert', of: 'imagemagick' },
] as const;

/** The package that has to be installed for people who answer on paper; undefined when all are there. */
export function missingTool(): string | undefined {
  return tools.find(({ command }) => spawnSync(command, ['-v']).error !== undefined)?.of;
}
