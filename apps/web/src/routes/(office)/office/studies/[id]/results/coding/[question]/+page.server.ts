import { identifyingKinds, type Coding, type IdentifyingKind, type IdentifyingSpan } from '@langnghe/coding';
import { pickTranslation, type Checked } from '@langnghe/language';
import {
  coverWord,
  coverWords,
  createTheme,
  hasReached,
  joinThemes,
  openQuestion,
  proposeQuotation,
  putReading,
  readCoding,
  renameTheme,
  undoThemes,
} from '@langnghe/study';
import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { textOf, textsOf } from '#lib/server/form.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { commonWords, placeOf, textView } from './server/coding-view.ts';
import { lastStep, logOf } from './server/coding-log.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const study = await studyOf(params.id);
  const { account, language } = locals;
  if (account === null) error(403);
  const open = await openQuestion(study, params.question);
  if (!open.ok) error(404);
  const coding = await readCoding(study, open.value);
  if (coding.texts === 0) redirect(303, `/office/studies/${params.id}/results/coding`);
  const place = placeOf(coding, account.id, numberIn(url.searchParams.get('text')));
  const from = numberIn(url.searchParams.get('from'));
  const word = coverWord(language);
  return {
    question: {
      name: open.value.variable.name,
      label: pickTranslation(open.value.variable.label, language) || open.value.variable.name,
    },
    total: coding.texts,
    place,
    from: from !== null && from < coding.texts ? from : null,
    shown: textView(open.value, coding, { coder: account.id, text: place.text, language }),
    common: commonWords(open.value),
    step: lastStep(coding, language),
    log: await logOf(coding, place.text, language),
    kinds: identifyingKinds.map((kind) => ({ kind, word: word(kind) })),
    published: hasReached(study.stage, 'published'),
  };
};

type Event = RequestEvent<{ id: string; question: string }>;

/** One change to the coding; after it the same text, or where `after` says. What was typed stays when it is refused. */
async function changed(
  { params, request, locals }: Event,
  which: 'read' | 'themes' | 'cover' | 'propose',
  change: (form: FormData, coder: string, text: number) => Promise<Checked<Coding>>,
  after: (text: number, coding: Coding, coder: string) => string = (text) => `text=${text}#${which}`,
) {
  const { account } = locals;
  if (account === null) error(403);
  const form = await request.formData();
  const text = numberIn(textOf(form, 'text')) ?? -1;
  const done = await change(form, account.id, text);
  if (!done.ok) {
    const typed = Object.fromEntries(
      ['created', 'label', 'words', 'wording'].map((name) => [name, textOf(form, name)]),
    );
    return fail(422, {
      which,
      text,
      issues: done.issues,
      typed,
      themes: textsOf(form, 'themes'),
      kind: textOf(form, 'kind'),
      theme: textOf(form, 'theme'),
    });
  }
  const page = `/office/studies/${params.id}/results/coding/${encodeURIComponent(params.question)}`;
  redirect(303, `${page}?${after(text, done.value, account.id)}`);
}

export const actions: Actions = {
  read: async (event) => {
    const study = await studyOf(event.params.id);
    return changed(
      event,
      'read',
      (form, coder, text) =>
        putReading(study, event.params.question, {
          text,
          coder,
          themes: textsOf(form, 'themes'),
          created: textOf(form, 'created'),
        }),
      (text, coding, coder) => {
        const { unread, next } = placeOf(coding, coder, text);
        return `text=${unread ?? next ?? text}&from=${text}`;
      },
    );
  },
  create: async (event) => {
    const study = await studyOf(event.params.id);
    return changed(event, 'themes', (form) =>
      createTheme(study, event.params.question, textOf(form, 'label')),
    );
  },
  rename: async (event) => {
    const study = await studyOf(event.params.id);
    return changed(event, 'themes', (form) =>
      renameTheme(study, event.params.question, { id: textOf(form, 'theme'), label: textOf(form, 'label') }),
    );
  },
  join: async (event) => {
    const study = await studyOf(event.params.id);
    return changed(event, 'themes', (form) =>
      joinThemes(study, event.params.question, { from: textOf(form, 'theme'), into: textOf(form, 'into') }),
    );
  },
  undo: async (event) => {
    const study = await studyOf(event.params.id);
    return changed(event, 'themes', () => undoThemes(study, event.params.question));
  },
  cover: async (event) => {
    const study = await studyOf(event.params.id);
    return changed(event, 'cover', (form, coder, text) =>
      coverWords(study, event.params.question, {
        text,
        coder,
        spans: textsOf(form, 'spans').flatMap(spanIn),
        words: textOf(form, 'words'),
        kind: kindIn(textOf(form, 'kind')),
      }),
    );
  },
  propose: async (event) => {
    const study = await studyOf(event.params.id);
    return changed(event, 'propose', (form, coder, text) =>
      proposeQuotation(study, event.params.question, { text, coder, wording: textOf(form, 'wording') }),
    );
  },
};

function numberIn(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function kindIn(text: string): IdentifyingKind {
  return identifyingKinds.find((kind) => kind === text) ?? 'name';
}

/** `name:4:12`; anything else is nothing. */
function spanIn(text: string): readonly IdentifyingSpan[] {
  const [kind = '', from = '', to = ''] = text.split(':');
  const [start, end] = [numberIn(from), numberIn(to)];
  return start === null || end === null ? [] : [{ kind: kindIn(kind), from: start, to: end }];
}
