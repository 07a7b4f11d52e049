import type { EvaluationContext, Working } from '@langnghe/questionnaire/evaluate';
import { workOut } from '@langnghe/questionnaire/evaluate';
import type { LogicItem, ScreenLogic } from '../screen-logic.ts';
import { answersOnPage } from './answers-on-page.ts';

/** The page as it stands now: its form, its logic, and what follows from what is typed. Null where there is no logic. */
export interface PageLogic {
  readonly form: HTMLFormElement;
  readonly items: HTMLElement;
  readonly logic: ScreenLogic;
  readonly working: Working;
}

export function pageLogic(context: EvaluationContext = {}): PageLogic | null {
  const items = document.querySelector<HTMLElement>('#items');
  const text = document.querySelector<HTMLTemplateElement>('#logic')?.content.textContent ?? undefined;
  const form = document.forms[0];
  if (!items || text === undefined || form === undefined) return null;
  const logic = parsed(text);
  const answers = { ...logic.values, ...answersOnPage(form, logic.items) };
  return { form, items, logic, working: workOut(questionnaireOf(logic), answers, context) };
}

const known: { text: string; logic: ScreenLogic | null } = { text: '', logic: null };

/** The same logic for the same text: what was worked out of it once is kept with it. */
function parsed(text: string): ScreenLogic {
  if (known.text !== text) {
    known.text = text;
    known.logic = JSON.parse(text) as ScreenLogic;
  }
  return known.logic ?? (JSON.parse(text) as ScreenLogic);
}

const questionnaires = new WeakMap<ScreenLogic, Working['questionnaire']>();

/** The logic has all that the evaluator reads; labels and lists stay on the server. */
function questionnaireOf(logic: ScreenLogic): Working['questionnaire'] {
  const made =
    questionnaires.get(logic) ??
    ({ items: logic.items, choiceLists: {}, defaultLanguage: 'vi' } as unknown as Working['questionnaire']);
  questionnaires.set(logic, made);
  return made;
}

/** Every item of some, whatever groups and repeats stand around it. */
export function allItems(items: readonly LogicItem[]): readonly LogicItem[] {
  return items.flatMap((item) => [item, ...allItems(item.items ?? [])]);
}
