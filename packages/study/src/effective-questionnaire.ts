import { issueMaker, refused, accepted, type Checked, type Translations } from '@langnghe/language';
import type { Choice, Expression, Item, Questionnaire } from '@langnghe/questionnaire';
import type { StudyDescription } from './description.ts';
import { formatDate } from '@langnghe/language';
import { withDeclining } from './declining.ts';

const issue = issueMaker({
  'left-out-needed': {
    vi: [
      'Câu «{name}» được bỏ nhưng câu «{user}» cần đến nó.',
      'Sửa điều kiện của câu «{user}», hoặc đừng bỏ câu «{name}».',
    ],
    en: [
      'Question "{name}" is left out but "{user}" needs it.',
      'Change the condition of "{user}", or keep "{name}".',
    ],
  },
});

/**
 * The questionnaire as respondents meet it: placeholders of the workbook filled from the study's description, without
 * the questions that this study leaves out (a site code would tie an answer to one workplace), and with a way to decline
 * each question that needs an answer.
 */
export function effectiveQuestionnaire(
  questionnaire: Questionnaire,
  description: StudyDescription,
): Checked<Questionnaire> {
  const leftOut = new Set(description.leftOut);
  const items = filledItems(withoutQuestions(questionnaire.items, leftOut), placeholders(description));
  const users = [...usersOf(items, leftOut)];
  if (users.length > 0)
    return refused(
      users.map(([user, name]) => issue('left-out-needed', { sheet: 'survey', field: user }, { user, name })),
    );
  const ask = withoutExtras({ ...questionnaire, items });
  return accepted({ ...ask, items: withDeclining(ask, description.consentQuestion) });
}

/** What authors keep in a workbook for themselves is not for respondents. */
function withoutExtras(questionnaire: Questionnaire): Questionnaire {
  const lists = Object.entries(questionnaire.choiceLists).map(
    ([list, choices]): [string, readonly Choice[]] => [list, choices.map(alone)],
  );
  const items = itemsAlone(questionnaire.items);
  return alone({ ...questionnaire, items, choiceLists: Object.fromEntries(lists) });
}

function itemsAlone(items: readonly Item[]): readonly Item[] {
  return items.map((item) => alone('items' in item ? { ...item, items: itemsAlone(item.items) } : item));
}

function alone<T extends { readonly extras?: unknown }>(value: T): T {
  const copy: { -readonly [Key in keyof T]: T[Key] } = { ...value };
  delete copy.extras;
  return copy;
}

function withoutQuestions(items: readonly Item[], leftOut: ReadonlySet<string>): Item[] {
  return items
    .filter((item) => item.kind !== 'question' || !leftOut.has(item.name))
    .map((item) => ('items' in item ? { ...item, items: withoutQuestions(item.items, leftOut) } : item));
}

function* usersOf(items: readonly Item[], names: ReadonlySet<string>): Generator<readonly [string, string]> {
  for (const item of items) {
    for (const value of Object.values(item) as unknown[])
      if (isExpression(value))
        for (const name of value.references) if (names.has(name)) yield [item.name, name];
    if ('items' in item) yield* usersOf(item.items, names);
  }
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'tree' in value && 'references' in value;
}

type Fill = (texts: Translations) => Translations;

/** The bracketed gaps that our own forms leave for the organiser, in either language. */
function placeholders(description: StudyDescription): Fill {
  const date = description.publishesOn === null ? undefined : formatDate(description.publishesOn);
  const gaps: readonly (readonly [RegExp, (language: string) => string | undefined])[] = [
    [
      /\[(?:TÊN ĐƠN VỊ TỔ CHỨC|NAME OF ORGANISER)\]/gu,
      (language) => description.conductor[language] ?? description.conductor['vi'],
    ],
    [/\[(?:ĐỊA CHỈ TRANG|PAGE ADDRESS)\]/gu, () => description.publishedAt || undefined],
    [/\[(?:NGÀY|DATE)\]/gu, () => date],
    // Our form promises 10; the product keeps the stricter 30, and one page should not say both.
    [/(?<=dưới )10(?= người trả lời)|(?<=fewer than )10(?= respondents)/gu, () => '30'],
  ];
  return (texts) =>
    Object.fromEntries(
      Object.entries(texts).map(([language, text]) => [
        language,
        gaps.reduce((filled, [gap, value]) => filled.replace(gap, (whole) => value(language) ?? whole), text),
      ]),
    );
}

function filledItems(items: readonly Item[], fill: Fill): Item[] {
  return items.map((item) => {
    if (item.kind === 'calculation') return item;
    const label = fill(item.label);
    if (item.kind === 'group' || item.kind === 'repeat')
      return { ...item, label, items: filledItems(item.items, fill) };
    return { ...item, label, hint: fill(item.hint) };
  });
}
