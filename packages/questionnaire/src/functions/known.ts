import { functions } from './table.ts';

/** Functions that look at their arguments' text, order or place instead of only their values: see `interpret.ts`. */
export const specialForms: Readonly<Record<string, readonly [minimum: number, maximum: number]>> = {
  if: [3, 3],
  coalesce: [2, Infinity],
  once: [1, 1],
  position: [0, 1],
  last: [0, 0],
  name: [0, 1],
  'indexed-repeat': [3, 7],
  instance: [1, 1],
  current: [0, 0],
  'jr:choice-name': [2, 2],
  pulldata: [4, 4],
};

/** Number of arguments a function takes, or undefined if there is none of that name. */
export function takes(name: string): readonly [minimum: number, maximum: number] | undefined {
  if (Object.hasOwn(specialForms, name)) return specialForms[name];
  return Object.hasOwn(functions, name) ? functions[name]?.takes : undefined;
}

export const functionNames: readonly string[] = [...Object.keys(functions), ...Object.keys(specialForms)];
