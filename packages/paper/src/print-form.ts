import {
  accepted,
  hasErrors,
  isLanguage,
  pickTranslation,
  refused,
  type Checked,
  type Translations,
} from '@langnghe/language';
import type { Item, Questionnaire } from '@langnghe/questionnaire';
import { typesetAndQuery } from '@langnghe/typeset';
import { z } from 'zod';
import { blocksOf, type Blocks, type FormLanguages } from './blocks.ts';
import { edgeMarks, edgeMarkSide, fiducials, fiducialSide, type FormTemplate } from './form-template.ts';
import { paperIssue } from './issues.ts';
import { withCodes, type FormCopy } from './numbered-copies.ts';
import { symbolsOf } from './symbols.ts';
import { template } from './template.ts';
import { paperWords } from './words.ts';

export interface PrintRequest {
  readonly study: { readonly id: string; readonly title: Translations; readonly purpose: Translations };
  readonly organiser: Translations;
  readonly questionnaire: Questionnaire;
  readonly languages: FormLanguages;
  /** Letters and boxes a third larger. */
  readonly large: boolean;
  /** Pages of a PDF that come before the forms. */
  readonly before?: Uint8Array;
  /** One entry per copy to print. */
  readonly copies: readonly FormCopy[];
}

export interface PrintedForm {
  readonly pdf: Uint8Array;
  readonly template: FormTemplate;
}

/** Any questionnaire as an A4 form, with the template by which its scans are read. Same request, same bytes. */
export async function printForm(request: PrintRequest): Promise<Checked<PrintedForm>> {
  const [main] = request.languages;
  const say = paperWords(isLanguage(main) ? main : 'vi');
  const blocks = blocksOf(request.questionnaire, request.languages, say);
  if (!blocks.body.some((block) => 'number' in block))
    return refused([...blocks.issues, paperIssue('nothing-to-print', {})]);
  if (hasErrors(blocks.issues)) return refused(blocks.issues);
  const unnamed = await setForm(request, blocks, null);
  const template = templateOf(request, blocks, unnamed.found);
  const { pdf } = await setForm(request, blocks, template);
  return accepted(
    { pdf: await withCodes(pdf, template, request.copies, request.before ?? null), template },
    blocks.issues,
  );
}

async function setForm(request: PrintRequest, { opening, body }: Blocks, named: FormTemplate | null) {
  const { study, large, languages } = request;
  const [main] = languages;
  const say = paperWords(isLanguage(main) ? main : 'vi');
  const pick = (texts: Translations): string => pickTranslation(texts, main);
  const pages = named?.pages ?? 0;
  return typesetAndQuery(
    {
      template: template('form.typ'),
      language: main,
      missingGlyphs: 'mark',
      data: {
        title: pick(study.title),
        organiser: pick(request.organiser),
        form: say('form'),
        formCode: named === null ? '' : `${named.study}-${named.form}`,
        formCodeLabel: say('formCode'),
        purpose: opening.length > 0 ? '' : say('purpose', { purpose: pick(study.purpose) }),
        promise: opening.length > 0 ? '' : say('promise'),
        how: { title: say('how'), right: say('right'), wrong: say('wrong'), write: say('write') },
        end: say('end'),
        question: say('question', { number: '' }).trim(),
        large,
        squares: [
          ...fiducials.map(([x, y]) => ({ x, y, side: fiducialSide })),
          ...edgeMarks.map(([x, y]) => ({ x, y, side: edgeMarkSide })),
        ],
        opening,
        blocks: body,
        pages: Array.from({ length: pages }, (_, i) => say('page', { page: i + 1, pages })),
        once: say('once'),
      },
    },
    'position',
  );
}

const position = z.object({
  kind: z.enum(['box', 'write', 'end']),
  question: z.string().default(''),
  code: z.string().nullable().default(null),
  page: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number().default(0),
  height: z.number().default(0),
});

function templateOf(
  { study, questionnaire, languages, large }: PrintRequest,
  { body }: Blocks,
  found: readonly unknown[],
): FormTemplate {
  const positions = found.map((one) => position.parse(one));
  const rounded = positions.map(({ question, code, page, x, y, width, height }) => ({
    question,
    code,
    page,
    area: { x: mm(x), y: mm(y), width: mm(width), height: mm(height) },
  }));
  const boxes = rounded.flatMap(({ code, ...rest }, i) =>
    positions[i]?.kind === 'box' && code !== null ? [{ ...rest, code }] : [],
  );
  const writeIns = rounded.filter((_, i) => positions[i]?.kind === 'write');
  const pages = positions.find(({ kind }) => kind === 'end')?.page ?? 0;
  const many = new Set(manyChoice(questionnaire.items));
  const printed = JSON.stringify({ boxes, writeIns, languages, large, version: questionnaire.version, body });
  return {
    study: symbolsOf(study.id, 4),
    form: symbolsOf(printed, 6),
    pages,
    boxes,
    writeIns,
    single: [...new Set(boxes.map(({ question }) => question))].filter((name) => !many.has(name)),
  };
}

/** To a hundredth of a millimetre: finer than any printer. */
const mm = (value: number): number => Math.round(value * 100) / 100;

function manyChoice(items: readonly Item[]): string[] {
  return items.flatMap((item) =>
    'items' in item
      ? manyChoice(item.items)
      : item.kind === 'question' && item.type === 'select-multiple'
        ? [item.name]
        : [],
  );
}
