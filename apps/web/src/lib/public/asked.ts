import { pickTranslation, type Language } from '@langnghe/language';
import { rangeOf, type Item, type Question, type Questionnaire } from '@langnghe/questionnaire';
import { plainLabel } from '#lib/respond/label-runs.ts';

/** A questionnaire to read, not to answer. */
export type Asked =
  | { readonly kind: 'heading'; readonly name: string; readonly text: string; readonly conditional: boolean }
  | { readonly kind: 'note'; readonly name: string; readonly text: string }
  | AskedQuestion;

export interface AskedQuestion {
  readonly kind: 'question';
  readonly name: string;
  readonly text: string;
  readonly hint: string;
  readonly answer: 'one' | 'many' | 'number' | 'text' | 'range';
  readonly options: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly required: boolean;
  readonly conditional: boolean;
}

export function asked(questionnaire: Questionnaire, language: Language): readonly Asked[] {
  return listed(questionnaire.items, questionnaire, language);
}

function listed(items: readonly Item[], questionnaire: Questionnaire, language: Language): readonly Asked[] {
  const said = (item: Exclude<Item, { kind: 'calculation' }>): string =>
    plainLabel(pickTranslation(item.label, language, questionnaire.defaultLanguage));
  return items.flatMap((item): readonly Asked[] => {
    switch (item.kind) {
      case 'calculation':
        return [];
      case 'note':
        return [{ kind: 'note', name: item.name, text: said(item) }];
      case 'question':
        return [question(item, said(item), questionnaire, language)];
      default: {
        const text = said(item);
        const inner = listed(item.items, questionnaire, language);
        const conditional = item.relevant !== undefined;
        return text === '' ? inner : [{ kind: 'heading', name: item.name, text, conditional }, ...inner];
      }
    }
  });
}

function question(
  item: Question,
  text: string,
  questionnaire: Questionnaire,
  language: Language,
): AskedQuestion {
  const list = item.list === undefined ? [] : (questionnaire.choiceLists[item.list] ?? []);
  const { start, end } = item.type === 'range' ? rangeOf(item) : { start: 0, end: 0 };
  return {
    kind: 'question',
    name: item.name,
    text,
    hint: plainLabel(pickTranslation(item.hint, language, questionnaire.defaultLanguage)),
    answer: answerKind(item),
    options: list.map(({ label, value }) =>
      plainLabel(pickTranslation(label, language, questionnaire.defaultLanguage) || value),
    ),
    from: start,
    to: end,
    required: item.required !== undefined,
    conditional: item.relevant !== undefined,
  };
}

function answerKind({ type }: Question): AskedQuestion['answer'] {
  if (type === 'select-one') return 'one';
  if (type === 'select-multiple' || type === 'rank') return 'many';
  if (type === 'range') return 'range';
  return type === 'integer' || type === 'decimal' ? 'number' : 'text';
}
