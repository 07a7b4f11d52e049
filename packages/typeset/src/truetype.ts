/** What layout needs of a TrueType font: which characters it has, and how wide each is. */
export interface FontMetrics {
  /** Advance width in ems by code point; absent = the font has no glyph. */
  readonly widths: ReadonlyMap<number, number>;
}

/** Reads `cmap` (formats 4 and 12), `hmtx` and `head`: https://learn.microsoft.com/typography/opentype/spec/otff */
export function readMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tableDirectory(view);
  const unitsPerEm = view.getUint16(table('head') + 18);
  const longMetrics = view.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  const advance = (glyph: number): number => view.getUint16(hmtx + 4 * Math.min(glyph, longMetrics - 1));
  const widths = new Map<number, number>();
  for (const [codePoint, glyph] of characterMap(view, table('cmap')))
    widths.set(codePoint, advance(glyph) / unitsPerEm);
  return { widths };
}

function tableDirectory(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    offsets.set(tag, view.getUint32(record + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`font without table ${tag}`);
    return offset;
  };
}

function* characterMap(view: DataView, cmap: number): Generator<[codePoint: number, glyph: number]> {
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const subtable = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    const format = view.getUint16(subtable);
    if (format === 4) yield* segments(view, subtable);
    if (format === 12) yield* groups(view, subtable);
  }
}

function* segments(view: DataView, at: number): Generator<[number, number]> {
  const count = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + 2 * count + 2;
  const deltas = starts + 2 * count;
  const ranges = deltas + 2 * count;
  for (let i = 0; i < count; i++) {
    const start = view.getUint16(starts + 2 * i);
    const end = view.getUint16(ends + 2 * i);
    const range = view.getUint16(ranges + 2 * i);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(ranges + 2 * i + range + 2 * (code - start));
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + view.getUint16(deltas + 2 * i)) & 0xffff;
      if (glyph !== 0) yield [code, glyph];
    }
  }
}

function* groups(view: DataView, at: number): Generator<[number, number]> {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const [start, end, glyph] = [0, 4, 8].map((field) => view.getUint32(group + field)) as [
      number,
      number,
      number,
    ];
    for (let code = start; code <= end; code++) yield [code, glyph + code - start];
  }
}
