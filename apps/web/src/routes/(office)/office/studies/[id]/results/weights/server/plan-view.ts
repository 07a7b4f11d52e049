import { codebookOf, type Codebook } from '@langnghe/dataset';
import { pickTranslation, type Language } from '@langnghe/language';
import {
  artefact,
  cellWords,
  marginQuestions,
  questionsNamed,
  questionWords,
  readText,
  totalQuestions,
  type PlannedMargin,
  type PlannedTotal,
  type Study,
} from '@langnghe/study';

/** What the answers are coded by: of the frozen dataset, or of the questionnaire that is asked. */
export async function codebookFor(study: Study): Promise<Codebook | null> {
  const text = await readText(study.folder, `${artefact.dataset}/codebook.json`);
  if (text !== undefined) return JSON.parse(text) as Codebook;
  return study.questionnaire === undefined ? null : codebookOf(study.questionnaire);
}

export interface MarginView {
  readonly key: string;
  readonly label: string;
  readonly source: string;
  readonly unit: 'people' | 'percent';
  readonly cells: readonly { readonly name: string; readonly total: number; readonly share: number }[];
}

export function marginView(margin: PlannedMargin, codebook: Codebook, language: Language): MarginView {
  const named = questionsNamed(codebook, margin.questions);
  const questions = named.ok ? named.value : [];
  const sum = margin.cells.reduce((all, { total }) => all + total, 0);
  return {
    key: margin.questions.join('|'),
    label: named.ok ? questionWords(questions, language) : margin.questions.join(' × '),
    source: margin.source,
    unit: margin.unit,
    cells: margin.cells.map(({ categories, total }) => ({
      name: named.ok ? cellWords(questions, categories, language) : categories.flat().join(', '),
      total,
      share: total / sum,
    })),
  };
}

export interface TotalView {
  readonly question: string;
  readonly label: string;
  readonly source: string;
  readonly unit: PlannedTotal['unit'];
  readonly value: number;
}

export function totalView(total: PlannedTotal, codebook: Codebook, language: Language): TotalView {
  const asked = totalQuestions(codebook).find(({ name }) => name === total.question);
  return { ...total, label: asked === undefined ? total.question : pickTranslation(asked.label, language) };
}

export function numberViews(
  codebook: Codebook,
  language: Language,
): { readonly name: string; readonly label: string }[] {
  return totalQuestions(codebook).map(({ name, label }) => ({
    name,
    label: pickTranslation(label, language),
  }));
}

export interface QuestionView {
  readonly name: string;
  readonly label: string;
  readonly categories: readonly string[];
}

/** Questions of three hundred categories have no place in a select's explanation. */
const mostCategories = 40;

export function questionViews(codebook: Codebook, language: Language): QuestionView[] {
  return marginQuestions(codebook)
    .filter(({ categories }) => categories.length > 1 && categories.length <= mostCategories)
    .map(({ name, label, categories }) => ({
      name,
      label: pickTranslation(label, language),
      categories: categories.map((category) => pickTranslation(category.label, language)),
    }));
}
