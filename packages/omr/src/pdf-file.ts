import { closeSync, fstatSync, openSync } from 'node:fs';
import type { PDFiumDocument } from '@hyzyla/pdfium';
import type { GrayImage } from './gray-image.ts';
import { pdfLibrary } from './pdf-library.ts';

/** A4 at 200 dpi: all that reading needs, whatever the scanner gave. */
const longSide = 2339;
/** PDFium keeps every page that it has drawn; opened anew after so many, it takes no more for a long file than for a short one. */
const pagesKept = 40;

export interface PdfFile {
  readonly pages: number;
  /** From 0. Null = this page cannot be drawn. */
  readonly page: (index: number) => Promise<GrayImage | null>;
  readonly close: () => void;
}

/** A PDF, read from disk piece by piece. Throws on a file that is none, or that asks for a password. */
export async function openPdf(path: string): Promise<PdfFile> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const library = await pdfLibrary();
    let document = library.load(file, size);
    let drawn = 0;
    const page = (index: number): Promise<GrayImage | null> => {
      if (drawn++ === pagesKept) {
        document.destroy();
        document = library.load(file, size);
        drawn = 1;
      }
      return draw(document, index);
    };
    const close = (): void => {
      document.destroy();
      library.end();
      closeSync(file);
    };
    return { pages: document.getPageCount(), page, close };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

async function draw(document: PDFiumDocument, index: number): Promise<GrayImage | null> {
  try {
    const page = document.getPage(index);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = longSide / Math.max(originalWidth, originalHeight, 1);
    const { width, height, data } = await page.render({ scale, colorSpace: 'Gray' });
    return { width, height, data };
  } catch {
    return null;
  }
}
