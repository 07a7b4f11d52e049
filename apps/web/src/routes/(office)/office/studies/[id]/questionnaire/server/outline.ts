import { pickTranslation, type Language } from '@langnghe/language';
import type { Item, Question, Questionnaire } from '@langnghe/questionnaire';

const shownTypes = ['select-one', 'select-multiple', 'integer', 'decimal', 'range', 'text', 'date'] as const;

/** A questionnaire as an officer reads it through: texts, choices and conditions, in one language. */
export interface OutlineItem {
  readonly name: string;
  readonly kind: 'question' | 'note' | 'group';
  readonly label: string;
  readonly type?: (typeof shownTypes)[number] | 'other';
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly askedIf?: string;
  readonly items: readonly OutlineItem[];
}

export function outline(questionnaire: Questionnaire, language: Language): OutlineItem[] {
  const textOf = (texts: Readonly<Record<string, string>>): string =>
    pickTranslation(texts, language, questionnaire.defaultLanguage);

  const outlined = (item: Item): OutlineItem[] => {
    if (item.kind === 'calculation') return [];
    const base = {
      name: item.name,
      label: textOf(item.label),
      choices: [],
      required: false,
      items: [],
      ...(item.relevant === undefined ? {} : { askedIf: item.relevant.source }),
    };
    if (item.kind === 'note') return [{ ...base, kind: 'note' }];
    if (item.kind !== 'question') return [{ ...base, kind: 'group', items: item.items.flatMap(outlined) }];
    return [
      {
        ...base,
        kind: 'question',
        type: shownTypes.find((type) => type === item.type) ?? 'other',
        required: item.required !== undefined,
        choices: choicesOf(item).map(textOf),
      },
    ];
  };

  const choicesOf = (question: Question): Readonly<Record<string, string>>[] =>
    (questionnaire.choiceLists[question.list ?? ''] ?? []).map((choice) => choice.label);

  return questionnaire.items.flatMap(outlined);
}
