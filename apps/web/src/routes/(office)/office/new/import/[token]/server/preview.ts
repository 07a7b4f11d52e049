import { leftOutText, type ImportedAnswers } from '@langnghe/dataset';
import { pickTranslation, type Language } from '@langnghe/language';
import { questionsOf } from '@langnghe/study';

/** What a person confirms: which column is which question, what stays outside and why, what does not fit. */
export function previewOf(imported: ImportedAnswers, language: Language) {
  const { questionnaire, counts, columns, leftOut, cellIssues } = imported;
  const labels = new Map(
    questionsOf(questionnaire).map(({ name, label }) => [
      name,
      pickTranslation(label, language, questionnaire.defaultLanguage),
    ]),
  );
  return {
    counts,
    inferred: imported.inferred,
    columns: columns.map(({ column, question, option }) => ({
      letter: column.letter,
      heading: column.heading,
      question,
      label: labels.get(question) ?? null,
      option: option ?? null,
    })),
    leftOut: leftOut.map((column) => leftOutText(language, column)),
    without: imported.withoutColumn.map((name) => labels.get(name) ?? name),
    cellIssues: cellIssues.slice(0, 200),
    moreIssues: Math.max(0, cellIssues.length - 200),
  };
}
