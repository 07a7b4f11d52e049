import {
  PDFDocument,
  StandardFonts,
  type PDFEmbeddedPage,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { qrRuns } from '@langnghe/typeset';
import { pageCodeArea, type FormTemplate } from './form-template.ts';
import { formatPageCode } from './page-code.ts';

/** What tells one copy from another; written nowhere else. */
export interface FormCopy {
  /** Ticket class printed on the form; '' = one original for all. */
  readonly classId: string;
  /** Common to this copy's pages: a form's number, or '' for an original to be photocopied. */
  readonly number: string;
}

/**
 * The pages of one set form, once for each copy, with the codes of that copy drawn onto them. The form itself stands in
 * the file once, however many copies there are; `before` are pages that come first. Same input, same bytes.
 */
export async function withCodes(
  form: Uint8Array,
  template: FormTemplate,
  copies: readonly FormCopy[],
  before: Uint8Array | null,
): Promise<Uint8Array> {
  const original = await PDFDocument.load(form, { updateMetadata: false });
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const title = original.getTitle();
  if (title !== undefined) pdf.setTitle(title, { showInWindowTitleBar: true });
  const language = original.getLanguage();
  if (language !== undefined) pdf.setLanguage(language);
  if (before !== null) {
    const packet = await PDFDocument.load(before, { updateMetadata: false });
    for (const page of await pdf.copyPages(packet, packet.getPageIndices())) pdf.addPage(page);
  }
  const pages = await pdf.embedPages(original.getPages());
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const copy of copies)
    for (const [i, page] of pages.entries()) drawCopy(pdf, page, font, template, copy, i + 1);
  return pdf.save({ addDefaultPage: false, objectsPerTick: Infinity });
}

function drawCopy(
  pdf: PDFDocument,
  set: PDFEmbeddedPage,
  font: PDFFont,
  template: FormTemplate,
  { classId, number }: FormCopy,
  at: number,
): void {
  const page = pdf.addPage([set.width, set.height]);
  page.drawPage(set);
  const { study, form } = template;
  const code = formatPageCode({ study, form, page: at, classId: classId.toUpperCase(), copy: number });
  drawCode(pdf, page, code);
  const words = [classId.toUpperCase(), spaced(number)].filter(Boolean).join('  ');
  const size = 7.5;
  const centre = points(pageCodeArea.x + pageCodeArea.width / 2);
  const x = centre - font.widthOfTextAtSize(words, size) / 2;
  page.drawText(words, { x, y: set.height - points(belowCode), size, font });
}

/** Base line of the words below the code, in millimetres from the page's top. */
const belowCode = 33;

/** As rectangles in one content stream: sharp on any printer. */
function drawCode(pdf: PDFDocument, page: PDFPage, code: string): void {
  const { size, runs } = qrRuns(code);
  const module = points(pageCodeArea.width) / size;
  const [left, top] = [points(pageCodeArea.x), page.getHeight() - points(pageCodeArea.y)];
  const short = (value: number): string => value.toFixed(3);
  const boxes = runs.map(
    ([x, y, length]) =>
      `${short(left + x * module)} ${short(top - (y + 1) * module)} ${short(length * module)} ${short(module)} re`,
  );
  const stream = pdf.context.flateStream(`q 0 g\n${boxes.join('\n')}\nf Q`);
  page.node.addContentStream(pdf.context.register(stream));
}

/** In groups of four, as people read digits. */
const spaced = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ');
const points = (millimetres: number): number => (millimetres * 72) / 25.4;
