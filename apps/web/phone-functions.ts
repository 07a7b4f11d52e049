import type { Plugin } from 'vite';

/** What stands in the place of functions that phones do not get. */
const stubs: Readonly<Record<string, string>> = {
  curve: 'export const curveFunctions = {};',
  'seeded-draw': 'export const seededDraw = () => 0;',
  place: 'export const placeFunctions = {};',
  date: 'export const dateFunctions = {};',
  pattern: 'export const compilePattern = () => null;',
  random:
    'export const randomFunctions = {}; export const seedOf = () => 0; export const shuffled = (items) => items;',
};

/**
 * The script that shows and hides questions on a phone has no functions of the clock, of chance, of maps or of patterns:
 * a screen that uses one is left to the server (`notOnPhones` in lib/respond/screen-logic.ts), and half of those who
 * answer pay for every kilobyte.
 */
export function phoneFunctions(): Plugin {
  const left = /\/questionnaire\/src\/(?:functions\/)?(curve|date|pattern|place|random|seeded-draw)\.ts$/;
  return {
    name: 'langnghe-phone-functions',
    enforce: 'pre',
    load(id) {
      const group = left.exec(id.split('?')[0] ?? '')?.[1];
      return group === undefined ? undefined : stubs[group];
    },
  };
}
