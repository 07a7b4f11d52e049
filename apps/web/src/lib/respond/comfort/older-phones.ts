/** What the evaluator uses and Chrome 80 and Safari 14 lack. */
if (!('hasOwn' in Object)) {
  const hasOwn = (object: object, key: PropertyKey): boolean =>
    Object.prototype.hasOwnProperty.call(object, key);
  Object.assign(Object, { hasOwn });
}
if (!('at' in Array.prototype)) {
  const at = function <T>(this: readonly T[], index: number): T | undefined {
    return this[index < 0 ? this.length + index : index];
  };
  Object.defineProperty(Array.prototype, 'at', { value: at });
}
