import type { StudyDescription } from '@langnghe/study';

/** Texts without which nobody can be promised anything; each must exist in Vietnamese. */
export const neededTexts = ['title', 'purpose', 'sponsor', 'conductor', 'population'] as const;

export function isDescribed(description: StudyDescription): boolean {
  return (
    neededTexts.every((name) => (description[name]['vi'] ?? '').trim() !== '') && description.contact !== ''
  );
}
