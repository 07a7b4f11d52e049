/**
 * The order in which one coder meets the texts: another for each coder, so that what stands late for one is fresh for the
 * other, and the same whenever she comes back. Places of texts by rank; FNV-1a over coder, question and place, no secret.
 */
export function readingOrder(coder: string, question: string, texts: number): readonly number[] {
  return Array.from({ length: texts }, (_unused, text) => ({
    text,
    rank: hashOf(`${coder}\n${question}\n${text}`),
  }))
    .sort((a, b) => a.rank - b.rank || a.text - b.text)
    .map(({ text }) => text);
}

function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(words)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  // FNV leaves neighbours near each other; one round of mixing scatters them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}
