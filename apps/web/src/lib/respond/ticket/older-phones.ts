import '../comfort/older-phones.ts';

/** What tickets use besides, and Chrome 80 and Safari 14 lack: texts with half a character are found. */
function isWellFormed(this: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/.test(this);
}

if (!('isWellFormed' in String.prototype))
  Object.defineProperty(String.prototype, 'isWellFormed', { value: isWellFormed });
