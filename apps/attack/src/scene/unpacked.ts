import { inflateRawSync } from 'node:zlib';

const entrySignature = Buffer.from('PK\u0001\u0002', 'latin1');

/** The files inside a zip (also .docx and .xlsx), by the list at its end; none when it is no zip. */
export function filesInZip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = zip.indexOf(entrySignature); at !== -1; at = zip.indexOf(entrySignature, at + 46)) {
    const method = zip.readUInt16LE(at + 10);
    const length = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + length);
    files.set(name, method === 8 ? inflateRawSync(packed) : packed);
  }
  return files;
}
