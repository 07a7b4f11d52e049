import './has-own.ts';

/** What all of the evaluator uses, and Chrome 80 and Safari 14 lack. */
function at<T>(this: readonly T[], index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

if (!('at' in Array.prototype)) Object.defineProperty(Array.prototype, 'at', { value: at });
