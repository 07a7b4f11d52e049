import { pickTranslation, translator, type Language } from '@langnghe/language';
import type { Change } from '@langnghe/questionnaire/editing';
import { editText } from '../edit-text.ts';

const changeText = translator(
  {
    added: 'Thêm',
    removed: 'Bỏ',
    moved: 'Chuyển chỗ',
    changed: 'Sửa {field}',
    changedIn: 'Sửa {field} ({language})',
    'choice-added': 'Thêm lựa chọn {choice}',
    'choice-removed': 'Bỏ lựa chọn {choice}',
    'choice-changed': 'Sửa lựa chọn {choice} ({language})',
    'choices-reordered': 'Đổi thứ tự các lựa chọn',
    whole: 'Toàn phiếu: {field}',
    list: 'danh sách {list}',
  } as const,
  {
    added: 'Added',
    removed: 'Taken out',
    moved: 'Moved',
    changed: 'Changed {field}',
    changedIn: 'Changed {field} ({language})',
    'choice-added': 'Added the choice {choice}',
    'choice-removed': 'Took out the choice {choice}',
    'choice-changed': 'Changed the choice {choice} ({language})',
    'choices-reordered': 'Changed the order of the choices',
    whole: 'Whole form: {field}',
    list: 'list {list}',
  },
);

/** A change in words: what, where, from what to what. */
export interface ChangeLine {
  readonly what: string;
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

const named = {
  kind: 'kind',
  label: 'label',
  hint: 'hint',
  guidance: 'guidance',
  relevant: 'condition',
  required: 'required',
  requiredMessage: 'requiredMessage',
  constraint: 'limits',
  constraintMessage: 'constraintMessage',
  appearance: 'look',
  parameters: 'parameters',
  default: 'default',
  readOnly: 'readOnly',
  calculation: 'calculation',
  trigger: 'trigger',
  list: 'choices',
  choiceFilter: 'choiceFilter',
  repeatCount: 'repeatCount',
  title: 'formTitle',
  version: 'version',
  languages: 'languages',
  defaultLanguage: 'defaultLanguage',
  layout: 'layout',
} as const;

export function changeLine(change: Change, language: Language): ChangeLine {
  const t = changeText(language);
  const fieldName = (field: string): string =>
    field in named ? editText(language)(named[field as keyof typeof named]) : field;
  switch (change.kind) {
    case 'added':
    case 'removed':
    case 'moved':
      return { what: t(change.kind), where: placeOf(change, language), before: '', after: '' };
    case 'changed': {
      const field = fieldName(change.field);
      const what =
        change.language === undefined
          ? t('changed', { field })
          : t('changedIn', { field, language: change.language });
      return { what, where: placeOf(change, language), before: change.before, after: change.after };
    }
    case 'choices-reordered':
      return { ...sides(change), what: t(change.kind), where: t('list', { list: change.list }) };
    case 'choice-added':
    case 'choice-removed':
      return {
        ...sides(change),
        what: t(change.kind, { choice: change.choice }),
        where: t('list', { list: change.list }),
      };
    case 'choice-changed':
      return {
        ...sides(change),
        what: t(change.kind, { choice: change.choice, language: change.language ?? '' }),
        where: t('list', { list: change.list }),
      };
    case 'whole':
      return { ...sides(change), what: t('whole', { field: fieldName(change.field) }), where: '' };
  }
}

const sides = ({ before, after }: { readonly before: string; readonly after: string }) => ({ before, after });

const placeOf = (
  { item, words }: { readonly item: string; readonly words: Readonly<Record<string, string>> },
  language: Language,
): string => {
  const label = pickTranslation(words, language);
  return label === '' ? item : `${item} · ${label}`;
};
