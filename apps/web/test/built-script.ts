import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';

const folder = fileURLToPath(new URL('../build/client/_app/immutable/workers/', import.meta.url));

/** Why the built script cannot be run here; undefined when it can. */
export const missingScript = existsSync(folder)
  ? undefined
  : 'the pages are not built: npm run build -w apps/web';

/** A page as far as the script looks at it: the items with their logic, and what stands in the form. */
export interface ScriptedPage {
  readonly logic: string;
  readonly paths: readonly string[];
  readonly fields: readonly (readonly [name: string, value: string])[];
}

interface Shown {
  readonly dataset: { readonly path: string };
  hidden: boolean;
}

/**
 * The script that phones get, out of the build, in a context that has nothing of Node's and a document of no more than
 * it asks for. Gives the paths that it leaves visible.
 */
export function builtScript(): (page: ScriptedPage) => readonly string[] {
  const name = readdirSync(folder).find((file) => /^relevance-.*\.js$/.test(file));
  if (name === undefined) throw new Error('no built script');
  const script = new Script(readFileSync(`${folder}${name}`, 'utf8'));
  let present: ScriptedPage = { logic: '{"items":[],"values":{}}', paths: [], fields: [] };
  let elements: readonly Shown[] = [];
  let redo: () => void = () => undefined;
  const items = {
    get dataset() {
      return { logic: present.logic };
    },
    querySelectorAll: () => elements,
  };
  class FormFields {
    forEach(each: (value: string, name: string) => void): void {
      present.fields.forEach(([field, value]) => each(value, field));
    }
  }
  const document = {
    querySelector: () => items,
    forms: [{ querySelector: () => null }],
    addEventListener: (event: string, listener: () => void) => {
      if (event === 'langnghe:page') redo = listener;
    },
  };
  script.runInContext(createContext({ document, FormData: FormFields }));
  return (page) => {
    present = page;
    elements = page.paths.map((path) => ({ dataset: { path }, hidden: false }));
    redo();
    return elements.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset.path);
  };
}
