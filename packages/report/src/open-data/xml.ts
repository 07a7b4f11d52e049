/** Code points that XML 1.0 cannot hold are left out. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export type XmlNode = string;

/** An element; empty content is left out where `optional` content would be senseless. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly XmlNode[]
): XmlNode {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${text(value)}"`);
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

export function text(value: string): XmlNode {
  return value
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
