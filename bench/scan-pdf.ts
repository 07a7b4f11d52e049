import { createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';

/** A scanner's PDF: one grey JPEG to an A4 page, written piece by piece so that its length does not matter. */
export async function scannerPdf(path: string, jpegs: readonly string[]): Promise<number> {
  const out = createWriteStream(path);
  const offsets: number[] = [];
  let at = 0;
  const write = async (bytes: Uint8Array | string): Promise<void> => {
    const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
    at += buffer.length;
    if (!out.write(buffer)) await once(out, 'drain');
  };
  const object = async (n: number, head: string, stream?: Uint8Array): Promise<void> => {
    offsets[n] = at;
    await write(`${n} 0 obj\n${head}\n`);
    if (stream !== undefined) {
      await write('stream\n');
      await write(stream);
      await write('\nendstream\n');
    }
    await write('endobj\n');
  };
  const kids = jpegs.map((_, i) => `${3 + 3 * i} 0 R`).join(' ');
  await write('%PDF-1.4\n');
  await object(1, '<</Type/Catalog/Pages 2 0 R>>');
  await object(2, `<</Type/Pages/Count ${jpegs.length}/Kids[${kids}]>>`);
  for (const [i, jpeg] of jpegs.entries()) {
    const n = 3 + 3 * i;
    const picture = readFileSync(jpeg);
    const [width, height] = sizeOf(picture);
    const paint = Buffer.from('595.28 0 0 841.89 0 0 cm /P Do');
    await object(
      n,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Resources<</XObject<</P ${n + 2} 0 R>>>>/Contents ${n + 1} 0 R>>`,
    );
    await object(n + 1, `<</Length ${paint.length}>>`, paint);
    await object(
      n + 2,
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length ${picture.length}>>`,
      picture,
    );
  }
  const table = at;
  const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  await write(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${entries.join('')}`);
  await write(`trailer<</Size ${offsets.length}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`);
  out.end();
  await once(out, 'finish');
  return at;
}

/** Width and height from a JPEG's frame header. */
function sizeOf(jpeg: Buffer): readonly [number, number] {
  for (let i = 2; i < jpeg.length;) {
    const marker = jpeg[i + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) return [jpeg.readUInt16BE(i + 7), jpeg.readUInt16BE(i + 5)];
    i += 2 + jpeg.readUInt16BE(i + 2);
  }
  throw new Error('not a JPEG');
}
