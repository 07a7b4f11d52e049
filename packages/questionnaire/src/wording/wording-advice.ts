import type { Issue, Place } from '@langnghe/language';
import type { Group, Item, Question, Questionnaire } from '../questionnaire.ts';
import { advice } from './advice.ts';
import { minutesToAnswer } from './minutes.ts';
import { leaningOf, phrase, stemOf } from './phrases.ts';
import { asksIdentity, doubleBarrelled, hasWayOut, leading, scaleAdvice } from './question-advice.ts';

/** Longer than this, many people on phones give up. */
const mostMinutes = 15;
/** A shorter grid is answered row by row. */
const longGrid = 5;

/**
 * What could be worded better, as advice: all of severity `warning`, each with its row and, as `place.field`, its item.
 * Method: docs/methods/wording.md.
 */
export function wordingAdvice(questionnaire: Questionnaire): readonly Issue[] {
  const { usual } = minutesToAnswer(questionnaire);
  const long = usual > mostMinutes ? [advice('takes-long', {}, { minutes: Math.round(usual) })] : [];
  return [...adviceOn(questionnaire.items, questionnaire, null), ...long];
}

function adviceOn(items: readonly Item[], form: Questionnaire, grid: Group | null): readonly Issue[] {
  return items.flatMap((item): readonly Issue[] => {
    if (item.kind === 'question') return questionAdvice(item, form, grid);
    if (!('items' in item)) return [];
    const own = item.kind === 'group' && item.appearance.includes('table-list') ? item : null;
    return [...(own === null ? [] : gridAdvice(own, form)), ...adviceOn(item.items, form, own)];
  });
}

const placeOf = ({ row, name }: Item): Place => ({ sheet: 'survey', row, column: 'label', field: name });

function questionAdvice(question: Question, form: Questionnaire, grid: Group | null): readonly Issue[] {
  const place = placeOf(question);
  const choices = form.choiceLists[question.list ?? ''] ?? [];
  const isFirst = grid === null || grid.items[0] === question;
  const judges = ['select-one', 'range'].includes(question.type);
  return [
    ...(judges
      ? doubleBarrelled(
          question.label,
          form.defaultLanguage,
          grid !== null && leaningIn(choices) !== undefined,
          place,
        )
      : []),
    ...leading(question.label, place),
    ...asksIdentity(question, place),
    // A refusal is a way out itself.
    ...(isFirst && !isConsent(question) ? scaleAdvice(question, choices, place) : []),
  ];
}

const consent = phrase('đồng ý (?:trả lời|tham gia)|agree to (?:answer|take part|participate)');
const isConsent = ({ label }: Question): boolean =>
  Object.values(label).some((text) => consent.test(stemOf(text)));

const against = phrase(
  'không|chưa|chẳng|kém|khó|chậm|ít khi|hiếm khi|chỉ|vài người|một vài|một số ít|bị|not|never|no|few|hardly|rarely|hard|difficult|only|slow|poor|lack.*|un\\p{L}+',
);

/** Statements to agree with, all pointing one way. */
function gridAdvice(group: Group, form: Questionnaire): readonly Issue[] {
  const rows = group.items.filter((item): item is Question => item.kind === 'question');
  const [first] = rows;
  const choices = form.choiceLists[first?.list ?? ''] ?? [];
  const agreement = choices.some(({ label }) =>
    Object.values(label).some((text) => /đồng ý|tán thành|agree/.test(stemOf(text))),
  );
  if (rows.length < longGrid || !agreement || leaningIn(choices) === undefined) return [];
  const tags = Object.keys(first?.label ?? {});
  const reversed = tags.some((tag) => rows.some(({ label }) => against.test(stemOf(label[tag] ?? ''))));
  return reversed ? [] : [advice('no-reversed-item', placeOf(group), { rows: rows.length })];
}

function leaningIn(choices: Parameters<typeof hasWayOut>[0]) {
  const tags = [...new Set(choices.flatMap(({ label }) => Object.keys(label)))];
  return tags
    .map((tag) => leaningOf(choices.map(({ label }) => label[tag] ?? '')))
    .find((leaning) => leaning !== undefined);
}
