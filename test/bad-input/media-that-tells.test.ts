import { readFormFiles } from '@langnghe/study';
import { writeWorkbook } from '@langnghe/spreadsheet';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

const told = 'Nguyen-Van-Ke 10.7769N 106.7009E';
const tells = Buffer.from(told, 'latin1');
const colours = Buffer.from(Array.from({ length: 64 * 48 * 3 }, (_, i) => (i * 37 + (i >> 6)) & 0xff));
const picture = () => sharp(colours, { raw: { width: 64, height: 48, channels: 3 } });
const tagged = (orientation: number) =>
  picture()
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Artist: told, Make: told },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 46/1 37/1', GPSAreaInformation: told },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${told}</a></x:xmpmeta>`);

const big = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const little = (value: number): Buffer => Buffer.from(big(value)).reverse();
const box = (type: string, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([big(body.length + 8), Buffer.from(type, 'latin1'), body]);
};
const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.of(0xff, marker, 0, body.length + 2), body]);
const after = (bytes: Buffer, at: number, ...parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([bytes.subarray(0, at), ...parts, bytes.subarray(at)]);

/** As an office uploads them: beside a workbook, in a .zip. Undefined = refused. */
async function kept(name: string, bytes: Uint8Array): Promise<Buffer | undefined> {
  const workbook = await writeWorkbook([
    {
      name: 'survey',
      rows: [
        ['type', 'name', 'label'],
        ['text', 'q', 'Q'],
      ],
    },
  ]);
  const form = await readFormFiles(zipSync({ 'form.xlsx': workbook, [name]: bytes }));
  if (!form.ok) throw new Error(form.issues.map(({ code }) => code).join());
  const file = form.value.attachments.get(name);
  return file === undefined ? undefined : Buffer.from(file);
}

const pixels = (bytes: Uint8Array): Promise<Buffer> =>
  sharp(bytes, { pages: -1 }).autoOrient().raw().toBuffer();

describe('a picture is kept without where, when and by whom it was made', () => {
  test.each([
    ['x.jpg', 6, () => tagged(6).jpeg({ progressive: true }).toBuffer()],
    ['x.jpeg', 1, () => tagged(1).jpeg().toBuffer()],
    ['x.png', 3, () => tagged(3).png().toBuffer()],
    ['x.webp', 8, () => tagged(8).webp().toBuffer()],
    ['x.webp', 1, () => tagged(1).webp({ lossless: true }).toBuffer()],
  ])(
    '%s that lies as %i: the picture and which way up it is stay, to the last bit',
    async (name, way, make) => {
      const given = await make();
      expect(given.includes(tells)).toBe(true);
      const file = await kept(name, given);
      if (file === undefined) throw new Error('refused');
      expect(file.includes(tells)).toBe(false);
      const { exif, xmp, orientation } = await sharp(file).metadata();
      expect([exif?.length ?? 0, xmp, orientation ?? 1]).toEqual([
        way === 1 ? 0 : expect.any(Number),
        undefined,
        way,
      ]);
      expect((exif?.length ?? 0) < 40).toBe(true);
      expect((await pixels(file)).equals(await pixels(given))).toBe(true);
      expect(await kept(name, file)).toEqual(file);
    },
  );

  test('a JPEG with a comment, a caption and a second picture after its end', async () => {
    const plain = await picture().jpeg().toBuffer();
    const given = Buffer.concat([
      after(
        plain,
        2,
        segment(0xfe, tells),
        segment(0xed, tells),
        segment(0xe2, Buffer.concat([Buffer.from('MPF\0'), tells])),
      ),
      await tagged(1).jpeg().toBuffer(),
    ]);
    const file = await kept('x.jpg', given);
    expect(file?.includes(tells)).toBe(false);
    expect((await pixels(file ?? given)).equals(await pixels(plain))).toBe(true);
  });

  test('a GIF that moves keeps its pace and loses its comment', async () => {
    const frames = sharp(Buffer.concat([colours, colours.map((byte) => 255 - byte)]), {
      raw: { width: 64, height: 96, channels: 3, pageHeight: 48 },
    });
    const plain = await frames.gif({ delay: [120, 340], loop: 3 }).toBuffer();
    const table = 3 * 2 ** (((plain[10] ?? 0) & 7) + 1);
    const comment = Buffer.concat([Buffer.of(0x21, 0xfe, tells.length), tells, Buffer.of(0)]);
    const head = 13 + (((plain[10] ?? 0) & 0x80) === 0 ? 0 : table);
    const file = await kept('x.gif', after(plain, head, comment));
    expect(file?.includes(tells)).toBe(false);
    const { delay, loop, pages } = await sharp(file, { pages: -1 }).metadata();
    expect([delay, loop, pages]).toEqual([[120, 340], 3, 2]);
    expect((await pixels(file ?? plain)).equals(await pixels(plain))).toBe(true);
  });
});

describe('so is a recording', () => {
  const sound = Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7) & 0x7f));

  test('MP3: tags before and after it', async () => {
    const frames = Buffer.concat([Buffer.of(0xff, 0xfb, 0x90, 0), sound]);
    const tag = Buffer.concat([Buffer.from('ID3\u0004\0\0'), Buffer.of(0, 0, 0, tells.length), tells]);
    const old = Buffer.alloc(128);
    old.set(Buffer.concat([Buffer.from('TAG'), tells.subarray(0, 30)]));
    const ape = Buffer.concat([
      tells,
      Buffer.from('APETAGEX'),
      little(2000),
      little(tells.length + 32),
      little(1),
      little(0),
      Buffer.alloc(8),
    ]);
    expect(await kept('x.mp3', Buffer.concat([tag, tag, frames, ape, old]))).toEqual(frames);
  });

  test('WAV: names and the recorder’s notes', async () => {
    const chunk = (type: string, data: Buffer): Buffer =>
      Buffer.concat([Buffer.from(type), little(data.length), data, Buffer.alloc(data.length % 2)]);
    const wav = (...chunks: readonly Buffer[]): Buffer => {
      const body = Buffer.concat([Buffer.from('WAVE'), ...chunks]);
      return Buffer.concat([Buffer.from('RIFF'), little(body.length), body]);
    };
    const [format, data] = [chunk('fmt ', Buffer.alloc(16, 1)), chunk('data', sound)];
    const notes = [chunk('LIST', tells), chunk('bext', tells.subarray(1))];
    expect(await kept('x.wav', wav(format, ...notes, data, chunk('id3 ', tells)))).toEqual(wav(format, data));
  });

  test('MP4: place, names and times, with every sample where it was', async () => {
    const times = (type: string): Buffer =>
      box(type, Buffer.alloc(4), big(3_900_000_000), big(3_900_000_001), big(1000));
    const film = (place: string, date: (type: string) => Buffer, free: string, words: Buffer): Buffer =>
      Buffer.concat([
        box('ftyp', Buffer.from('isom\0\0\0\0')),
        box(
          'moov',
          date('mvhd'),
          box('trak', date('tkhd'), box('mdia', date('mdhd')), box(free, words)),
          box(place, words),
        ),
        box(free, words),
        box('mdat', sound),
      ]);
    const given = film('udta', times, 'meta', tells);
    const bare = film(
      'free',
      (type) => box(type, Buffer.alloc(12), big(1000)),
      'free',
      Buffer.alloc(tells.length),
    );
    expect(await kept('x.mp4', given)).toEqual(bare);
    expect(await kept('x.m4a', given)).toEqual(bare);
  });
});

describe('what cannot be looked through is not kept', () => {
  test.each([
    ['x.jpg', Buffer.of(0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1, 2)],
    ['x.png', Buffer.concat([Buffer.of(0x89), Buffer.from('PNG\r\n\u001a\n'), big(9), Buffer.from('IHDR')])],
    ['x.gif', Buffer.from('GIF89a\u0001\0\u0001\0\0\0\0!\u00fe\u00ff', 'latin1')],
    ['x.webp', Buffer.from('RIFF\0\0\0\0WEBPEXIF\u00ff\u00ff\0\0', 'latin1')],
    ['x.mp4', Buffer.concat([box('ftyp'), big(99), Buffer.from('moov')])],
    [
      'x.mp4',
      Buffer.concat([
        box('ftyp'),
        box('moov', box('trak', box('mdia', box('hdlr', big(0), big(0), Buffer.from('meta'))))),
      ]),
    ],
  ])('%s', async (name, bytes) => {
    expect(await kept(name, bytes)).toBeUndefined();
  });
});
