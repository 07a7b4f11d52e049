import type { Plugin } from 'vite';

/**
 * The script that shows and hides questions on a phone has no functions of the clock, of maps or of patterns: a screen
 * that uses one is left to the server (`notOnPhones` in lib/respond/screen-logic.ts), and half of those who answer pay
 * for every kilobyte.
 */
export function phoneFunctions(): Plugin {
  const left = /\/questionnaire\/src\/functions\/(place|date|pattern)\.ts$/;
  return {
    name: 'langnghe-phone-functions',
    enforce: 'pre',
    load(id) {
      const [, group] = left.exec(id.split('?')[0] ?? '') ?? [];
      if (group === 'pattern') return 'export const compilePattern = () => null;';
      return group === undefined ? undefined : `export const ${group}Functions = {};`;
    },
  };
}
