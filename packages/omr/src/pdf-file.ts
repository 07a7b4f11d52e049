import { readFile } from 'node:fs/promises';
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import type { GrayImage } from './gray-image.ts';

/** A4 at 200 dpi: all that reading needs, whatever the scanner gave. */
const longSide = 2339;

export interface PdfFile {
  readonly pages: number;
  /** From 0. Null = this page cannot be drawn. */
  readonly page: (index: number) => Promise<GrayImage | null>;
  readonly close: () => void;
}

/** A PDF, held in memory whole. Throws on a file that is none, or that asks for a password. */
export async function openPdf(path: string): Promise<PdfFile> {
  const bytes = await readFile(path);
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  return {
    pages: document.getPageCount(),
    page: (index) => draw(document, index),
    close: () => {
      document.destroy();
      library.destroy();
    },
  };
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
