import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A Typst template of `templates/`; by package name, so that it is found from within a server bundle too. */
export function template(name: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(`@langnghe/paper/templates/${name}`), 'utf8');
}
