/**
 * A handle that the process opened and the pages use. `serve.ts` runs as source, the pages as a bundle with its own
 * copies of our modules, so what is shared between them hangs on the one thing they have in common.
 */
export interface Slot<T> {
  readonly fill: (value: T) => void;
  readonly empty: () => void;
  readonly read: () => T;
}

export function slot<T>(name: string): Slot<T> {
  const key = Symbol.for(`langnghe.${name}`);
  const shared = globalThis as { [key: symbol]: T | undefined };
  return {
    fill: (value) => {
      if (shared[key] !== undefined) throw new Error(`${name} is already open in this process`);
      shared[key] = value;
    },
    empty: () => {
      shared[key] = undefined;
    },
    read: () => {
      const value = shared[key];
      if (value === undefined) throw new Error(`${name} is not open`);
      return value;
    },
  };
}
