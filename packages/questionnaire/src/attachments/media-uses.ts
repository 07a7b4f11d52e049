import type { Place } from '@langnghe/language';
import { entriesOf } from '../outline.ts';
import type { Media, Questionnaire } from '../questionnaire.ts';

export type MediaKind = keyof Media;

export const mediaKinds = ['image', 'audio', 'video'] as const satisfies readonly MediaKind[];

/** One label in one language that a file stands beside. */
export interface MediaUse {
  readonly file: string;
  readonly kind: MediaKind;
  readonly language: string;
  readonly of: { readonly item: string } | { readonly list: string; readonly choice: string };
  readonly place: Place;
}

/** Every label that has a picture, sound or film beside it, in the order of the form. */
export function mediaUses(questionnaire: Questionnaire): readonly MediaUse[] {
  const ofItems = [...entriesOf(questionnaire.items).values()].flatMap(({ item }) =>
    'media' in item ? usesOf(item.media, { item: item.name }, { sheet: 'survey', row: item.row }) : [],
  );
  const ofChoices = Object.entries(questionnaire.choiceLists).flatMap(([list, choices]) =>
    choices.flatMap(({ media, value }) =>
      usesOf(media, { list, choice: value }, { sheet: 'choices', field: `${list}/${value}` }),
    ),
  );
  return [...ofItems, ...ofChoices];
}

function usesOf(media: Media, of: MediaUse['of'], place: Place): readonly MediaUse[] {
  return mediaKinds.flatMap((kind) =>
    Object.entries(media[kind] ?? {})
      .filter(([, file]) => file !== '')
      .map(([language, file]) => ({ file, kind, language, of, place: { ...place, column: kind } })),
  );
}
