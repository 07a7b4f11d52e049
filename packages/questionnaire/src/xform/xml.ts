/** A piece of XML, escaped where it came from a person. */
export type Xml = string;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escaped, without the control characters XML 1.0 has no way to write. */
export function escapeXml(text: string): Xml {
  return text
    .replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF\p{Cs}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...content: readonly Xml[]): Xml {
  const written = Object.entries(attributes)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  const inner = content.join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}
