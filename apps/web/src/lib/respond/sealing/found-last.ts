/** What making pages uses besides, and Chrome 80 and Safari 14 lack. */
function findLastIndex<T>(this: readonly T[], wanted: (item: T) => boolean): number {
  for (let i = this.length - 1; i >= 0; i -= 1) if (wanted(this[i] as T)) return i;
  return -1;
}

function findLast<T>(this: readonly T[], wanted: (item: T) => boolean): T | undefined {
  return this[findLastIndex.call(this, wanted as (item: unknown) => boolean)];
}

for (const [name, value] of [
  ['findLast', findLast],
  ['findLastIndex', findLastIndex],
] as const)
  if (!(name in Array.prototype)) Object.defineProperty(Array.prototype, name, { value });
