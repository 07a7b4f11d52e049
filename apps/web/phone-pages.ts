import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import type { Plugin } from 'vite';

/** What stands in the place of what a phone that works a study out by itself does not get. */
const stubs: Readonly<Record<string, string>> = {
  // Shown by the server before anything is answered; the code is the server's to judge.
  'Start.svelte': '<i></i>',
  'NotYet.svelte': '<i></i>',
  'Sealed.svelte': '<i></i>',
  'Help.svelte': '<i></i>',
  'offline/Whole.svelte': '<i></i>',
  'offline/Offline.svelte': '<i></i>',
  'offline/Kept.svelte': '<i></i>',
  // Here all of the form is at hand: what is asked needs no extract of it.
  'screen-logic.ts': 'export const screenLogic = () => null;',
  'texts.ts': "export { phoneTexts as respondTexts } from './sealing/phone-texts.ts';",
  'code-problem.ts':
    'export const codeProblem = () => Promise.resolve(null); export const stateProblem = () => null;',
};

const markup = fileURLToPath(new URL('./src/lib/respond/sealing/markup.ts', import.meta.url));
/** Functions that the components may call. */
const writtenHere = new Set(
  [...readFileSync(markup, 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name]) => name),
);
const nothing = '\0langnghe-nothing';

/**
 * Respondent pages inside a script (lib/respond/sealing): the components as functions that write text, over our own few
 * functions in the place of Svelte's server, without style sheets and without scripts of their own.
 */
export function phonePages(): Plugin {
  return {
    name: 'langnghe-phone-pages',
    enforce: 'pre',
    resolveId(id) {
      if (id === 'svelte/internal/server') return markup;
      if (id.endsWith('.css') || id.endsWith('?worker&url')) return nothing;
      return undefined;
    },
    load(id) {
      if (id === nothing) return "export default '';";
      return stubOf(id.split('?')[0] ?? '');
    },
    transform(code, id) {
      if (!id.endsWith('.svelte')) return undefined;
      const text = compile(code, { generate: 'server', filename: id, css: 'external' }).js.code;
      const foreign = [...text.matchAll(/\$\.(\w+)/g)].flatMap(([, name = '']) =>
        writtenHere.has(name) ? [] : [name],
      );
      if (foreign.length > 0) this.error(`${id} needs ${foreign.join(', ')}, which markup.ts does not have`);
      return { code: text, map: null };
    },
  };
}

function stubOf(id: string): string | undefined {
  return Object.entries(stubs).find(([name]) => id.endsWith(`/respond/${name}`))?.[1];
}
