/** What the evaluator uses and Chrome 80 and Safari 14 lack. */
const hasOwn = (object: object, key: PropertyKey): boolean =>
  Object.prototype.hasOwnProperty.call(object, key);

function at<T>(this: readonly T[], index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

for (const [place, name, value] of [
  [Object, 'hasOwn', hasOwn],
  [Array.prototype, 'at', at],
] as const) {
  if (!(name in place)) Object.defineProperty(place, name, { value });
}
