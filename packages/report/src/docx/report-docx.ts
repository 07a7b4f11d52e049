import type { Codebook } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import type { Language } from '@langnghe/language';
import { CharacterSet, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { mainFont } from '@langnghe/typeset';
import type { ReportFacts } from '../facts.ts';
import { reportModel } from '../model/build.ts';
import { reportWords } from '../words.ts';
import { docxBlocks } from './sections.ts';
import { settled } from './settled.ts';
import { pageNumbers } from './letterhead.ts';
import { administrativeStyles, fontName, page, styles } from './style.ts';

/** The report as an editable document: headings, tables and lists are Word's own, charts are drawings. Same input, same bytes. */
export async function reportDocx(
  facts: ReportFacts,
  publication: Publication,
  codebook: Codebook,
  language: Language,
): Promise<Uint8Array> {
  const model = reportModel(facts, publication, codebook, language);
  const word = reportWords(language);
  const official = model.letterhead !== null;
  const used = official ? administrativeStyles : styles;
  const document = new Document({
    title: model.title,
    creator: model.conductor,
    description: model.kind,
    lastModifiedBy: model.conductor,
    // Times New Roman is named, not embedded: every office has it.
    ...(official
      ? {}
      : {
          fonts: [
            {
              name: fontName,
              data: mainFont('regular'),
              bold: mainFont('bold'),
              characterSet: CharacterSet.VIETNAMESE,
            },
          ],
        }),
    styles: {
      ...used,
      default: {
        ...used.default,
        document: {
          ...used.default?.document,
          run: {
            ...used.default?.document?.run,
            language: { value: language === 'vi' ? 'vi-VN' : 'en-GB' },
          },
        },
      },
    },
    sections: [
      {
        properties: { page, titlePage: official },
        ...(official
          ? { headers: pageNumbers() }
          : { footers: { default: footer(model.title, word('page')) } }),
        children: [...docxBlocks(model, word)],
      },
    ],
  });
  return settled(await Packer.toBuffer(document), facts.publishedOn);
}

function footer(title: string, pageWord: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Soft',
        children: [
          new TextRun({ text: `${title} · ${pageWord} `, size: 16 }),
          new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size: 16 }),
        ],
      }),
    ],
  });
}
