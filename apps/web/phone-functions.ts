import type { Plugin } from 'vite';

/** What stands in the place of functions that phones do not get. */
const stubs: Readonly<Record<string, string>> = {
  curve: 'export const curveFunctions = {};',
  'seeded-draw': 'export const seededDraw = () => 0;',
  'dependency-order': 'export const checkedOrder = (entries) => Array.from(entries.values());',
  'far-forms': 'export const farForms = {};',
  'path-value': 'export const pathValue = () => [];',
  checklist: 'export const checklistFunctions = {};',
  'moment-fault': 'export const momentFault = () => null;',
  digest: 'export const digestFunctions = {};',
  recode: 'export const recodingFunctions = {};',
  regex: 'export const regexFunctions = {};',
  'table-lookup': 'export const tableLookup = () => ({}); export const choiceRow = () => ({});',
  place: 'export const placeFunctions = {};',
  date: 'export const dateFunctions = {};',
  random:
    'export const randomFunctions = {}; export const seedOf = () => 0; export const shuffled = (items) => items;',
};

/** The scripts that come with every page; the others have the whole evaluator. */
const leanScripts = /(?:screen|whole)-script\.ts/;

/**
 * The script that shows, hides and checks questions has no functions of the clock, of chance, of maps, of patterns or of
 * tables: a screen that uses one is left to the server (`notOnPhones` in lib/respond/phone-expressions.ts), since half of
 * those who answer pay for every kilobyte.
 */
export function phoneFunctions(): Plugin {
  const left = new RegExp(`/questionnaire/src/(?:functions/)?(${Object.keys(stubs).join('|')})\\.ts$`);
  let lean = false;
  return {
    name: 'langnghe-phone-functions',
    enforce: 'pre',
    buildStart({ input }) {
      lean = leanScripts.test(JSON.stringify(input));
    },
    load(id) {
      const group = lean ? left.exec(id.split('?')[0] ?? '')?.[1] : undefined;
      return group === undefined ? undefined : stubs[group];
    },
  };
}
