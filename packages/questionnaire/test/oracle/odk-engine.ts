import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** What of ODK's own engine the tests ask. */
interface OdkNode {
  readonly nodeType: string;
  readonly currentState: {
    readonly reference: string;
    readonly value?: unknown;
    readonly children?: readonly OdkNode[] | null;
    readonly valueOptions?: readonly unknown[];
  };
}

interface OdkForm {
  readonly root: OdkNode;
}

/** Loads an XForm in `@getodk/xforms-engine`, which wants a browser around it. */
export async function loadInOdk(xform: string): Promise<OdkForm> {
  const require = createRequire(import.meta.url);
  // It brings no types.
  const { JSDOM } = require('jsdom') as { JSDOM: new (html: string, options: object) => { window: object } };
  const { window } = new JSDOM('<!doctype html>', { url: 'https://example.org/' });
  const names = Object.getOwnPropertyNames(window).filter((name) => /^(?:[A-Z]|document$)/.test(name));
  const browser = Object.fromEntries(
    names.filter((name) => !(name in globalThis)).map((name) => [name, window[name as never]]),
  );
  const engine = require.resolve('@getodk/xforms-engine');
  // Its tree-sitter bundle asks for CommonJS names inside an ES module.
  Object.assign(globalThis, browser, { window, require, __dirname: dirname(engine) });
  const loaded: unknown = await import('@getodk/xforms-engine');
  const { createInstance } = loaded as {
    createInstance: (form: string, options: object) => Promise<{ root: OdkNode }>;
  };
  return createInstance(xform, {});
}

/** Every node of the form, in its order. */
export function nodesOf(node: OdkNode): readonly OdkNode[] {
  return [node, ...(node.currentState.children ?? []).flatMap(nodesOf)];
}
