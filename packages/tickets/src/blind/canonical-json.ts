/** What a manifest is made of; fractions are left out, because no two languages write all of them alike. */
export type CanonicalValue =
  string | number | boolean | null | readonly CanonicalValue[] | { readonly [name: string]: CanonicalValue };

/**
 * JSON in the one form of https://www.rfc-editor.org/rfc/rfc8785: names in the order of their UTF-16 units, no spaces.
 * @throws on a number that is not a safe whole number, on a lone surrogate, and on anything that is no JSON
 */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error(`not a whole number: ${value}`);
    return String(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') throw new Error(`not a JSON value: ${typeof value}`);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${quoted(name)}:${canonicalJson(member)}`).join(',')}}`;
}

const isList = (value: object): value is readonly CanonicalValue[] => Array.isArray(value);

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new Error('text with half a character');
  return JSON.stringify(text);
}
