import { pickTranslation, type Translations } from '@langnghe/language';
import type { Draft } from './draft.ts';
import { formIssue } from './form-issues.ts';
import type { ItemContext } from './item-context.ts';
import { translationsOf } from './sheet-table.ts';

/** A cell's text per language, with what a loop puts into it. */
export function wording(draft: Draft, column: string, context: ItemContext): Translations {
  const texts = translationsOf(draft.row, column, context.headers, context.tagOf);
  const { loop } = draft;
  if (loop === undefined) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([tag, text]) => [
      tag,
      text
        .replace(/%\(name\)s/g, loop.name)
        .replace(/%\(label\)s/g, pickTranslation(loop.label, tag, context.languages[0])),
    ]),
  );
}

export const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

export function checkLabel(
  draft: Draft,
  label: Translations,
  otherwise: boolean,
  context: ItemContext,
): void {
  const { row, name } = draft;
  const tags = Object.keys(label);
  if (tags.length === 0) {
    // A calculated question may be there only to be calculated.
    if (!otherwise && row.text('calculation') === '')
      context.issues.push(formIssue('label-missing', row.place('label'), { name }));
    return;
  }
  for (const language of context.labelled.filter((tag) => label[tag] === undefined))
    context.issues.push(formIssue('label-translation-missing', row.place('label'), { name, language }));
}
