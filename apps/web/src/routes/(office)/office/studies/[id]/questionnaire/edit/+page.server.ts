import type { Checked } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import {
  addItem,
  addLanguage,
  changeWhole,
  copyItem,
  moveBy,
  moveItem,
  removeItem,
  removeLanguage,
  type Added,
} from '@langnghe/questionnaire/editing';
import { editQuestionnaire, redoEdit, undoEdit, type EditNote } from '@langnghe/study';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { isKind } from './kinds.ts';
import { seenIn } from './server/editing.ts';
import { spotIn } from './server/spot.ts';
import type { Actions } from './$types';

type Event = RequestEvent<{ id: string }>;

const rootOf = ({ params }: Event): string => `/office/studies/${params.id}/questionnaire/edit`;
const pageOf = (event: Event, item: string): string =>
  item === '' ? rootOf(event) : `${rootOf(event)}/question/${encodeURIComponent(item)}`;

interface Done {
  /** Item to show next. */
  go: string;
}

/** One change from the list or the tools; the page shown next is told by `done`, which the change may set. */
async function edited(
  event: Event,
  form: FormData,
  note: EditNote,
  change: (questionnaire: Questionnaire, done: Done) => Checked<Questionnaire>,
) {
  const done: Done = { go: textOf(form, 'item') };
  const kept = await editQuestionnaire(await studyOf(event.params.id), {
    // The list is changed as it is now: adding and moving harm nothing that another window does.
    seen: undefined,
    note,
    under: '',
    change: (questionnaire) => change(questionnaire, done),
  });
  if (!kept.ok) return fail(422, { issues: kept.issues, removing: note.kind === 'remove' ? note.item : '' });
  redirect(303, pageOf(event, done.go));
}

const shown = (added: Checked<Added>, done: Done): Checked<Questionnaire> => {
  if (!added.ok) return added;
  done.go = added.value.name;
  return { ...added, value: added.value.questionnaire };
};

export const actions: Actions = {
  add: async (event) => {
    const form = await event.request.formData();
    const kind = textOf(form, 'kind');
    if (!isKind(kind)) return fail(400, { issues: [], removing: '' });
    return edited(event, form, { kind: 'add', item: '' }, (questionnaire, done) =>
      shown(addItem(questionnaire, kind, spotIn(form, questionnaire)), done),
    );
  },
  move: async (event) => {
    const form = await event.request.formData();
    const item = textOf(form, 'item');
    const way = textOf(form, 'way');
    return edited(event, form, { kind: 'move', item }, (questionnaire) =>
      way === 'up' || way === 'down'
        ? moveBy(questionnaire, item, way)
        : moveItem(questionnaire, item, spotIn(form, questionnaire)),
    );
  },
  copy: async (event) => {
    const form = await event.request.formData();
    const item = textOf(form, 'item');
    return edited(event, form, { kind: 'copy', item }, (questionnaire, done) =>
      shown(copyItem(questionnaire, item), done),
    );
  },
  remove: async (event) => {
    const form = await event.request.formData();
    const item = textOf(form, 'item');
    const conditions = form.get('conditions') === 'drop' ? 'drop' : 'keep';
    return edited(event, form, { kind: 'remove', item }, (questionnaire, done) => {
      done.go = '';
      return removeItem(questionnaire, item, conditions);
    });
  },
  whole: async (event) => {
    const form = await event.request.formData();
    return edited(event, form, { kind: 'whole', item: '' }, (questionnaire) => {
      const language = textOf(form, 'defaultLanguage');
      return changeWhole(questionnaire, {
        title: textOf(form, 'title'),
        version: textOf(form, 'version'),
        layout: form.get('layout') === 'single' ? 'single' : 'pages',
        ...(questionnaire.languages.includes(language) ? { defaultLanguage: language } : {}),
      });
    });
  },
  addLanguage: async (event) => {
    const form = await event.request.formData();
    return edited(event, form, { kind: 'whole', item: '' }, (questionnaire) =>
      addLanguage(questionnaire, textOf(form, 'language')),
    );
  },
  removeLanguage: async (event) => {
    const form = await event.request.formData();
    return edited(event, form, { kind: 'whole', item: '' }, (questionnaire) =>
      removeLanguage(questionnaire, textOf(form, 'language')),
    );
  },
  undo: (event) => stepped(event, undoEdit),
  redo: (event) => stepped(event, redoEdit),
};

async function stepped(event: Event, step: typeof undoEdit) {
  const form = await event.request.formData();
  const kept = await step(await studyOf(event.params.id), seenIn(form));
  if (!kept.ok) return fail(409, { issues: kept.issues, removing: '' });
  redirect(303, pageOf(event, textOf(form, 'item')));
}
