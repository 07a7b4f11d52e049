import { pickTranslation } from '@langnghe/language';
import type { Outline } from './outline.ts';
import type { Choice, Questionnaire } from './questionnaire.ts';
import type { EvaluationContext, Row, World } from './scope.ts';

/** What expressions read of choice lists and attached tables. */
export function tableLookup(
  questionnaire: Questionnaire,
  outline: Outline,
  context: EvaluationContext,
): Pick<World, 'rows' | 'choiceLabel'> {
  const language = context.language ?? questionnaire.defaultLanguage;
  return {
    rows: (table) => {
      const list = Object.hasOwn(questionnaire.choiceLists, table)
        ? questionnaire.choiceLists[table]
        : undefined;
      return (
        list?.map((choice) => choiceRow(choice, language, questionnaire.defaultLanguage)) ??
        questionnaire.tables?.[table] ??
        context.tables?.[table]
      );
    },
    choiceLabel: (question, value) => {
      const item = outline.entries.get(question)?.item;
      const list = item?.kind === 'question' && item.list !== undefined ? item.list : '';
      const choice = questionnaire.choiceLists[list]?.find((candidate) => candidate.value === value);
      return choice && pickTranslation(choice.label, language, questionnaire.defaultLanguage);
    },
  };
}

/** A choice as its row on the choices sheet. */
export function choiceRow(choice: Choice, language: string, fallback: string): Row {
  return { ...choice.columns, name: choice.value, label: pickTranslation(choice.label, language, fallback) };
}
