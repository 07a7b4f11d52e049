/** Which way up a picture is to be shown, 1 to 8: the one thing of a camera's Exif that the picture itself needs. */
const tag = 0x0112;

/** Of Exif's TIFF; 1 = as it lies, also where none can be read. */
export function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return 1;
  const little = tiff[0] === 0x49;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let at = directory + 2; at < directory + 2 + entries * 12 && at + 12 <= tiff.length; at += 12)
    if (view.getUint16(at, little) === tag) {
      const value = view.getUint16(at + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  return 1;
}

/** A TIFF that says this and nothing else. */
export function orientationTiff(orientation: number): Uint8Array {
  const [motorola, ifdAt, entries, type, count] = [
    [0x4d, 0x4d, 0, 42],
    [0, 0, 0, 8],
    [0, 1],
    [0, 3],
    [0, 0, 0, 1],
  ];
  const entry = [...[tag >> 8, tag & 0xff], ...type, ...count, 0, orientation, 0, 0];
  return Uint8Array.from([...motorola, ...ifdAt, ...entries, ...entry, 0, 0, 0, 0]);
}
