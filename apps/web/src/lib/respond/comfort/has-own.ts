/** Chrome 80 and Safari 14 lack it, and the evaluator uses it. */
const hasOwn = (object: object, key: PropertyKey): boolean =>
  Object.prototype.hasOwnProperty.call(object, key);

const place: object = Object;
if (!('hasOwn' in place)) Object.defineProperty(place, 'hasOwn', { value: hasOwn });
