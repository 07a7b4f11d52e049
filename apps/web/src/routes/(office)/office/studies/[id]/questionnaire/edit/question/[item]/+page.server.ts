import type { Checked, Issue } from '@langnghe/language';
import { wordingAdvice, type Choice, type Questionnaire } from '@langnghe/questionnaire';
import {
  changeChoices,
  changeItem,
  findItem,
  nextChoiceValue,
  renameItem,
  textOfItem,
} from '@langnghe/questionnaire/editing';
import { editQuestionnaire } from '@langnghe/study';
import { error, fail, redirect } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { editingOf, seenIn } from '../../server/editing.ts';
import { readItemForm, type ItemForm } from '../../server/item-form.ts';
import { itemView } from '../../server/item-view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { study, editing } = await editingOf(params.id);
  const view = itemView(editing.questionnaire, params.item, locals.language, study.attachments ?? []);
  if (view === undefined)
    redirect(303, `/office/studies/${params.id}/questionnaire/edit?gone=${encodeURIComponent(params.item)}`);
  const advice = wordingAdvice(editing.questionnaire)
    .filter(({ place }) => place.field === params.item)
    .map((issue) => ({ ...issue, place: {} }));
  return { view, advice };
};

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    const form = await request.formData();
    const { study, editing } = await editingOf(params.id);
    if (findItem(editing.questionnaire, params.item) === undefined) error(404);
    const typed = readItemForm(form, editing.questionnaire, params.item);
    const wanted = { ...typed, choices: rearranged(typed.choices, textOf(form, 'do')) };
    const kept = await editQuestionnaire(await studyOf(params.id), {
      seen: seenIn(form),
      note: { kind: 'change', item: params.item },
      under: underOf(form, editing.questionnaire, params.item, wanted),
      ...(wanted.name === params.item ? {} : { renamed: { from: params.item, to: wanted.name } }),
      change: (questionnaire) => applied(questionnaire, params.item, wanted),
    });
    if (!kept.ok) {
      const view = itemView(
        editing.questionnaire,
        params.item,
        locals.language,
        study.attachments ?? [],
        wanted,
      );
      return fail(422, { issues: ownFirst(kept.issues, params.item), view });
    }
    redirect(
      303,
      `/office/studies/${params.id}/questionnaire/edit/question/${encodeURIComponent(wanted.name)}`,
    );
  },
};

function applied(questionnaire: Questionnaire, item: string, wanted: ItemForm): Checked<Questionnaire> {
  const changed = changeItem(questionnaire, item, wanted.text);
  if (!changed.ok) return changed;
  const now = findItem(changed.value, item);
  const offers = now?.kind === 'question' && now.list !== undefined && wanted.choices !== undefined;
  const chosen = offers ? changeChoices(changed.value, item, wanted.choices ?? [], wanted.forWhom) : changed;
  if (!chosen.ok || wanted.name === item) return chosen;
  return renameItem(chosen.value, item, wanted.name);
}

/** Buttons inside the form add, drop and move choices, together with whatever else was typed. */
function rearranged(choices: readonly Choice[] | undefined, pressed: string): readonly Choice[] | undefined {
  if (choices === undefined) return undefined;
  const [verb = '', place = ''] = pressed.split(':');
  const at = Number(place);
  const moved = choices[at];
  if (verb === 'choice-add')
    return [...choices, { value: nextChoiceValue(choices), label: {}, media: {}, columns: {} }];
  if (moved === undefined) return choices;
  const rest = choices.filter((_, index) => index !== at);
  if (verb === 'choice-remove') return rest;
  const to = verb === 'choice-up' ? at - 1 : verb === 'choice-down' ? at + 1 : at;
  return to < 0 || to > rest.length ? choices : [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** Typing on in the same fields of the same page is one step to undo. */
function underOf(form: FormData, questionnaire: Questionnaire, item: string, wanted: ItemForm): string {
  const page = textOf(form, 'page');
  const before = findItem(questionnaire, item);
  if (page === '' || textOf(form, 'do') !== '' || before === undefined) return '';
  const was: Readonly<Record<string, unknown>> = { ...textOfItem(before) };
  const fields = Object.entries(wanted.text)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field]))
    .map(([field]) => field);
  return `${page} ${item} ${fields.join(' ')}`;
}

/** What is wrong with the item itself is said first. */
function ownFirst(issues: readonly Issue[], item: string): readonly Issue[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const own = ({ place }: Issue): number => (place.field === item ? 0 : 1);
  return [...errors].sort((a, b) => own(a) - own(b));
}
