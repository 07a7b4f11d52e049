import type { Questionnaire } from '@langnghe/questionnaire';
import { plainNumber, workOut } from '@langnghe/questionnaire/evaluate';
import './comfort/older-phones.ts';
import type { LogicItem, ScreenLogic } from './screen-logic.ts';

/** Shows what is asked and hides what is not, by the same evaluator as the server's; the server has the last word. */
function showRelevant(): void {
  const items = document.querySelector<HTMLElement>('#items');
  const text = items?.dataset['logic'];
  const form = document.forms[0];
  if (!items || text === undefined || form === undefined) return;
  const logic = JSON.parse(text) as ScreenLogic;
  const { relevant } = workOut(
    questionnaireOf(logic),
    { ...logic.values, ...typedOn(form, new Set(numbersIn(logic.items))) },
    {},
  );
  const shown: string[] = [];
  items.querySelectorAll<HTMLElement>('[data-path]').forEach((element) => {
    const path = element.dataset['path'] ?? '';
    element.hidden = !relevant.has(path);
    if (!element.hidden) shown.push(path);
  });
  const field = form.querySelector<HTMLInputElement>('[name="shown"]');
  if (field !== null) field.value = shown.join(' ');
}

/** The logic has all that the evaluator reads; labels and lists stay on the server. */
function questionnaireOf(logic: ScreenLogic): Questionnaire {
  return { items: logic.items, choiceLists: {}, defaultLanguage: 'vi' } as unknown as Questionnaire;
}

function typedOn(form: HTMLFormElement, numbers: ReadonlySet<string>): Record<string, string> {
  const typed: Record<string, string> = {};
  new FormData(form).forEach((value, name) => {
    if (name.startsWith('d:')) typed[name.slice(2)] = '';
    if (typeof value !== 'string' || !name.startsWith('q:')) return;
    const path = name.slice(2);
    const earlier = typed[path];
    typed[path] = earlier === undefined ? plain(value, numbers.has(path)) : `${earlier} ${value}`;
  });
  return typed;
}

/** As the server reads it. */
const plain = (value: string, isNumber: boolean): string => {
  const text = value.normalize('NFC').trim();
  return isNumber ? plainNumber(text) : text;
};

function numbersIn(items: readonly LogicItem[]): readonly string[] {
  return items.flatMap((item) => [...(item.number ? [item.name] : []), ...numbersIn(item.items ?? [])]);
}

document.addEventListener('input', showRelevant);
document.addEventListener('langnghe:page', showRelevant);
showRelevant();
