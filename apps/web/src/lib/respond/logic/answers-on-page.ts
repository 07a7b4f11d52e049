import { cleanText, declinedAnswer, plainNumber } from '@langnghe/questionnaire/evaluate';
import type { LogicItem } from '../screen-logic.ts';

/** Answers by name; a repeat has a list of them, one set an instance. */
export interface TypedSet {
  [name: string]: string | TypedSet[];
}

/** What stands in the form's controls, read as the server reads it. */
export function answersOnPage(form: HTMLFormElement, items: readonly LogicItem[]): TypedSet {
  const answers: TypedSet = {};
  const numbers = new Set(numbersIn(items));
  form.querySelectorAll<HTMLElement>('[data-path]').forEach((element) => {
    // An instance is there though nothing has been typed in it.
    const path = element.dataset['path'] ?? '';
    if (path.endsWith(']')) placeOf(answers, `${path}/`);
  });
  const ranked: [path: string, choice: string, place: number][] = [];
  new FormData(form).forEach((value, field) => {
    const [, kind, path = '', choice = ''] = /^([qdr]):([^:]+):?(.*)$/.exec(field) ?? [];
    if (typeof value !== 'string' || kind === undefined) return;
    if (kind === 'r') {
      if (value !== '') ranked.push([path, choice, Number(value)]);
      return;
    }
    const { set, name } = placeOf(answers, path);
    const earlier = set[name];
    if (kind === 'd') set[name] = declinedAnswer;
    else if (earlier !== declinedAnswer)
      set[name] = earlier === undefined ? typed(value, numbers.has(name)) : `${String(earlier)} ${value}`;
  });
  ranked
    .sort((a, b) => a[2] - b[2])
    .forEach(([path, choice]) => {
      const { set, name } = placeOf(answers, path);
      set[name] = `${String(set[name] ?? '')} ${choice}`.trim();
    });
  return answers;
}

function typed(value: string, isNumber: boolean): string {
  const text = cleanText(value).trim();
  return isNumber ? plainNumber(text) : text;
}

/** `repeat[2]/question`: the set of the second instance, made where it is not there yet. */
function placeOf(answers: TypedSet, path: string): { set: TypedSet; name: string } {
  const steps = path.split('/');
  let set = answers;
  for (const step of steps.slice(0, -1)) {
    const [, repeat = '', index = '1'] = /^(.*)\[(\d+)\]$/.exec(step) ?? [];
    const instances = (set[repeat] ??= []);
    if (typeof instances === 'string') break;
    while (instances.length < Number(index)) instances.push({});
    set = instances[Number(index) - 1] ?? set;
  }
  return { set, name: steps[steps.length - 1] ?? '' };
}

function numbersIn(items: readonly LogicItem[]): readonly string[] {
  return items.flatMap((item) => [...(item.type ? [item.name] : []), ...numbersIn(item.items ?? [])]);
}
