import { open } from 'node:fs/promises';
import type { Issue } from '@langnghe/language';
import sharp from 'sharp';
import type { GrayImage } from './gray-image.ts';
import { scanIssue } from './issues.ts';
import { openPdf } from './pdf-file.ts';

/** The pictures of one file, decoded one at a time. */
export interface ScanFile {
  readonly pages: number;
  /** From 0. Null = this page cannot be decoded. */
  readonly page: (index: number) => Promise<GrayImage | null>;
  readonly close: () => void;
}

export type OpenedScan =
  { readonly ok: true; readonly file: ScanFile } | { readonly ok: false; readonly issues: readonly Issue[] };

/** A little more than A4 at 200 dpi, which is all that reading needs, whatever the scanner gave. */
const longSideOfPhotos = 2700;
/** Pictures of more than this are refused before they are decoded: 600 dpi A3 has 70 million. */
const mostPixels = 800_000_000;

/** Opens a PDF, TIFF, JPEG or PNG by what it holds, not by its name. */
export async function openScan(path: string): Promise<OpenedScan> {
  try {
    return (await isPdf(path)) ? { ok: true, file: await openPdf(path) } : await openPicture(path);
  } catch (error) {
    const encrypted = error instanceof Error && /password/iu.test(error.message);
    return { ok: false, issues: [scanIssue(encrypted ? 'file-encrypted' : 'file-not-readable', {})] };
  }
}

async function isPdf(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const start = Buffer.alloc(1024);
    await handle.read(start, 0, 1024, 0);
    return start.includes('%PDF-');
  } finally {
    await handle.close();
  }
}

async function openPicture(path: string): Promise<OpenedScan> {
  const input = { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'error' } as const;
  const { pages = 1 } = await sharp(path, input).metadata();
  const page = async (index: number): Promise<GrayImage | null> => {
    try {
      const { data, info } = await sharp(path, { ...input, page: index })
        .autoOrient()
        .flatten({ background: '#ffffff' })
        .resize(longSideOfPhotos, longSideOfPhotos, { fit: 'inside', withoutEnlargement: true })
        .grayscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return { width: info.width, height: info.height, data: new Uint8Array(data) };
    } catch {
      return null;
    }
  };
  return { ok: true, file: { pages, page, close: () => undefined } };
}
