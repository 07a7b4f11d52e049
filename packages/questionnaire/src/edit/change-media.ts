import type { Checked, Translations } from '@langnghe/language';
import type { MediaKind } from '../attachments/media-uses.ts';
import type { Media, Questionnaire } from '../questionnaire.ts';
import { gone } from './arrange.ts';
import { changeChoices, changeItem } from './change-item.ts';
import { textOfItem } from './item-text.ts';
import { findItem } from './tree.ts';

/** What a file is to stand beside: an item's label, or one of its choices. */
export interface MediaSpot {
  readonly item: string;
  /** Value of the choice; undefined for the item's own label. */
  readonly choice?: string | undefined;
  readonly kind: MediaKind;
  readonly languages: readonly string[];
}

/** Puts a file beside a label in some languages; '' takes it away. */
export function changeMedia(
  questionnaire: Questionnaire,
  { item: name, choice, kind, languages }: MediaSpot,
  file: string,
): Checked<Questionnaire> {
  const item = findItem(questionnaire, name);
  if (item === undefined || !('media' in item)) return gone(name);
  const put = (media: Media): Media => withFile(media, kind, languages, file);
  if (choice === undefined) return changeItem(questionnaire, name, { media: put(textOfItem(item).media) });
  const list = item.kind === 'question' ? (item.list ?? '') : '';
  const choices = (questionnaire.choiceLists[list] ?? []).map((one) =>
    one.value === choice ? { ...one, media: put(one.media) } : one,
  );
  return changeChoices(questionnaire, name, choices);
}

export function withFile(media: Media, kind: MediaKind, languages: readonly string[], file: string): Media {
  const files: Translations = {
    ...media[kind],
    ...Object.fromEntries(languages.map((language) => [language, file])),
  };
  const said = Object.fromEntries(Object.entries(files).filter(([, name]) => name !== ''));
  const others = Object.fromEntries(Object.entries(media).filter(([other]) => other !== kind));
  return Object.keys(said).length === 0 ? others : { ...others, [kind]: said };
}
