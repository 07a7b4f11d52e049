import { minutesToAnswer } from '@langnghe/questionnaire';
import { languageName } from './server/item-view.ts';
import { editingOf } from './server/editing.ts';
import { linesOf } from './server/outline.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params, locals }) => {
  const { editing } = await editingOf(params.id);
  const { questionnaire, revision, undo, redo } = editing;
  return {
    editing: {
      revision,
      undo,
      redo,
      minutes: Math.max(1, Math.round(minutesToAnswer(questionnaire).usual)),
      lines: linesOf(questionnaire, locals.language),
      whole: {
        title: questionnaire.title[questionnaire.defaultLanguage] ?? '',
        version: questionnaire.version,
        layout: questionnaire.layout,
        defaultLanguage: questionnaire.defaultLanguage,
        languages: questionnaire.languages.map((tag) => ({ tag, name: languageName(tag, locals.language) })),
      },
    },
  };
};
