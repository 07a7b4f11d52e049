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

export interface PageAfter {
  /** Paths that the script leaves visible. */
  readonly shown: readonly string[];
  /** Paths at which it says that something is wrong when the page is about to be sent. */
  readonly wrong: readonly string[];
}

/** An element of which the script asks no more than this. */
class PlainElement {
  hidden = false;
  wrong = false;
  textContent = '';
  readonly dataset: { path?: string } = {};
  readonly classList = {
    add: (): void => void (this.wrong = true),
    remove: (): void => void (this.wrong = false),
  };
  readonly querySelector = (): null => null;
  readonly hasAttribute = (): boolean => false;
  readonly setAttribute = nothing;
  readonly append = nothing;
  readonly focus = nothing;
  readonly getBoundingClientRect = (): { top: number } => ({ top: 0 });
}

function nothing(): void {
  return undefined;
}

/**
 * The script that phones get, out of the build, in a context that has nothing of Node's and a document of no more than
 * it asks for.
 */
export function builtScript(): (page: ScriptedPage) => PageAfter {
  const name = readdirSync(folder).find((file) => /^screen-script-.*\.js$/.test(file));
  if (name === undefined) throw new Error('no built script');
  const script = new Script(readFileSync(`${folder}${name}`, 'utf8'));
  let present: ScriptedPage = { logic: '{"items":[],"values":{},"title":[]}', paths: [], fields: [] };
  let elements: readonly PlainElement[] = [];
  const listeners: Record<string, (event: { preventDefault: () => void }) => void> = {};
  const items = {
    dataset: {},
    parentElement: null,
    before: nothing,
    querySelectorAll: (selector: string) =>
      selector === '[data-path]' ? elements : elements.filter(({ wrong }) => selector === '.wrong' && wrong),
  };
  class FormFields {
    forEach(each: (value: string, name: string) => void): void {
      present.fields.forEach(([field, value]) => each(value, field));
    }
  }
  const document = {
    querySelector: (selector: string) =>
      selector === '#logic' ? { content: { textContent: present.logic } } : items,
    createElement: () => new PlainElement(),
    forms: [{ querySelector: () => null, querySelectorAll: () => elements }],
    addEventListener: (event: string, listener: (event: { preventDefault: () => void }) => void) => {
      listeners[event] = listener;
    },
  };
  script.runInContext(
    createContext({ document, FormData: FormFields, Element: PlainElement, scrollTo: nothing, scrollY: 0 }),
  );
  const fire = (event: string): void => listeners[event]?.({ preventDefault: nothing });
  return (page) => {
    present = page;
    elements = page.paths.map((path) => Object.assign(new PlainElement(), { dataset: { path } }));
    fire('langnghe:page');
    fire('langnghe:check');
    const pathsOf = (which: (element: PlainElement) => boolean): readonly string[] =>
      elements.filter(which).map(({ dataset }) => dataset.path ?? '');
    return { shown: pathsOf(({ hidden }) => !hidden), wrong: pathsOf(({ wrong }) => wrong) };
  };
}
