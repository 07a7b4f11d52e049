import type { Issue } from '@langnghe/language';
import type { Item, Question, Questionnaire, QuestionType } from '@langnghe/questionnaire';
import { paperIssue } from './issues.ts';

export const tickedTypes: ReadonlySet<QuestionType> = new Set([
  'select-one',
  'select-multiple',
  'acknowledge',
  'range',
]);

const impossible: ReadonlySet<QuestionType> = new Set([
  'barcode',
  'geopoint',
  'image',
  'audio',
  'video',
  'file',
]);

/** The questionnaire without what paper cannot ask; every question left out is named. */
export function printable(questionnaire: Questionnaire, issues: Issue[]): Questionnaire {
  const keep = (items: readonly Item[]): Item[] =>
    items.flatMap((item): Item[] => {
      if (item.kind === 'repeat') {
        issues.push(paperIssue('not-on-paper', { field: item.name }, { name: item.name, type: 'repeat' }));
        return [];
      }
      if (item.kind === 'group') return [{ ...item, items: keep(item.items) }];
      return item.kind !== 'question' || answerable(item, issues) ? [item] : [];
    });
  for (const [list, choices] of Object.entries(questionnaire.choiceLists))
    for (const { value } of choices)
      if (!/^[\p{L}\p{N}_.-]{1,12}$/u.test(value))
        issues.push(
          paperIssue('option-not-codable', { sheet: 'choices', field: list }, { code: value, name: list }),
        );
  return { ...questionnaire, items: keep(questionnaire.items) };
}

function answerable(question: Question, issues: Issue[]): boolean {
  const { name, type } = question;
  const calculated = question.calculation !== undefined || question.readOnly !== undefined;
  if (impossible.has(type)) issues.push(paperIssue('not-on-paper', { field: name }, { name, type }));
  else if (question.choiceFilter !== undefined && !calculated)
    issues.push(paperIssue('choices-not-filtered', { field: name }, { name }));
  return !impossible.has(type) && !calculated;
}

/** The codes of a scale of up to 12 marks, such as 0 to 10; null = too many for a row of boxes. */
export function scaleCodes(range: {
  readonly start: number;
  readonly end: number;
  readonly step: number;
}): readonly string[] | null {
  const step = Math.abs(range.step) * Math.sign(range.end - range.start || 1);
  const marks = Math.floor((range.end - range.start) / step + 1e-9) + 1;
  if (!(marks >= 1 && marks <= 12)) return null;
  return Array.from({ length: marks }, (_, i) => String(Number((range.start + i * step).toFixed(6))));
}
