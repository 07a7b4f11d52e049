import { pickTranslation } from '@langnghe/language';
import type { Media } from '@langnghe/questionnaire';
import type { WorkedOut } from './survey.ts';

/** Addresses of what stands beside a label, on our own origin; '' = none. The same for everybody. */
export interface MediaView {
  readonly image: string;
  readonly audio: string;
  readonly video: string;
}

export function mediaView(media: Media, { survey, language }: WorkedOut): MediaView | null {
  if (Object.keys(media).length === 0) return null;
  const address = (kind: 'image' | 'audio' | 'video'): string => {
    const file = pickTranslation(media[kind] ?? {}, language, survey.questionnaire.defaultLanguage);
    return file === '' ? '' : `/r/${survey.id}/files/${encodeURIComponent(file)}`;
  };
  return { image: address('image'), audio: address('audio'), video: address('video') };
}
