import type { Translations } from '@langnghe/language';
import type { Question, QuestionType } from '../questionnaire.ts';
import type { Draft } from './draft.ts';
import type { ItemContext } from './item-context.ts';
import { base } from './item-rules.ts';

type Added = NonNullable<Draft['added']>;

interface Words {
  readonly vi: string;
  /** For every language but Vietnamese. */
  readonly en: string;
}

interface Shape {
  readonly type: QuestionType;
  readonly label: Words;
  readonly hint?: Words;
  readonly appearance: readonly string[];
}

/** `or_other` asks which other. Before a place is asked for, its own consent is, by a box that says "I agree". */
const shapes: Readonly<Record<Added, Shape>> = {
  other: { type: 'text', label: { vi: 'Xin ghi rõ', en: 'Specify other.' }, appearance: [] },
  consent: {
    type: 'acknowledge',
    label: {
      vi: 'Câu tiếp theo hỏi một vị trí trên bản đồ. Chương trình chỉ giữ vị trí đã làm tròn đến khoảng một ki-lô-mét: biết là vùng nào, không biết là nhà nào; không giữ độ cao. Ông/Bà có đồng ý cho biết không?',
      en: 'The next question asks for a place on the map. Only a place rounded to about a kilometre is kept: which area, not which house; no altitude. Do you agree to tell it?',
    },
    hint: {
      vi: 'Không bắt buộc: để trống thì phiếu bỏ qua câu hỏi về vị trí.',
      en: 'You need not: leave it blank and the question about the place is skipped.',
    },
    appearance: ['consent'],
  },
};

/** A question that another question's row brings with it. */
export function addedQuestion(draft: Draft, added: Added, context: ItemContext): Question {
  const { type, label, hint, appearance } = shapes[added];
  const said = ({ vi, en }: Words): Translations =>
    Object.fromEntries(context.languages.map((tag) => [tag, tag === 'vi' ? vi : en]));
  return {
    // What is wrong in the row is said once, at the question that brings this one.
    ...base(draft, { ...context, issues: [] }),
    kind: 'question',
    type,
    label: said(label),
    hint: hint === undefined ? {} : said(hint),
    guidance: {},
    appearance,
    requiredMessage: {},
    constraintMessage: {},
    parameters: {},
    media: {},
  };
}
