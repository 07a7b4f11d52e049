const encoder = new TextEncoder();

/** Little-endian bytes, one after the other. */
export class ByteWriter {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  bytes(part: Uint8Array): this {
    this.#parts.push(part);
    this.#length += part.length;
    return this;
  }

  /** As it is, without length or padding. */
  text(text: string): this {
    return this.bytes(encoder.encode(text));
  }

  /** Exactly so many bytes, the rest filled. */
  field(text: string, size: number, fill: number): this {
    return this.bytes(new Uint8Array(size).fill(fill)).#over(textBytes(text, size));
  }

  integer(value: number, size: 1 | 2 | 4 | 8): this {
    const view = new DataView(new ArrayBuffer(size));
    if (size === 8) view.setBigInt64(0, BigInt(value), true);
    else if (size === 4) view.setInt32(0, value, true);
    else if (size === 2) view.setUint16(0, value, true);
    else view.setUint8(0, value);
    return this.bytes(new Uint8Array(view.buffer));
  }

  doubles(values: readonly number[] | Float64Array): this {
    const view = new DataView(new ArrayBuffer(8 * values.length));
    values.forEach((value, i) => view.setFloat64(8 * i, value, true));
    return this.bytes(new Uint8Array(view.buffer));
  }

  done(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  #over(content: Uint8Array): this {
    this.#parts.at(-1)?.set(content);
    return this;
  }
}

/** UTF-8, composed, of at most so many bytes; a cut text ends with an ellipsis, never within a character. */
export function textBytes(text: string, most: number): Uint8Array {
  const whole = encoder.encode(cleaned(text));
  if (whole.length <= most) return whole;
  const ellipsis = encoder.encode('…');
  let kept = '';
  let size = ellipsis.length;
  for (const character of cleaned(text)) {
    size += encoder.encode(character).length;
    if (size > most) break;
    kept += character;
  }
  return encoder.encode(`${kept}…`);
}

/** One line without control characters, which both formats end texts with. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
