import type { Place } from './issue.ts';
import type { Language } from './language.ts';

const words = {
  vi: { sheet: 'trang tính', row: 'dòng', column: 'cột' },
  en: { sheet: 'sheet', row: 'row', column: 'column' },
} as const;

/** `survey, dòng 12, cột label`: empty when nothing is known of the place. */
export function describePlace(language: Language, place: Place): string {
  const word = words[language];
  return [
    place.file,
    place.sheet === undefined ? undefined : `${word.sheet} ${place.sheet}`,
    place.row === undefined ? undefined : `${word.row} ${String(place.row)}`,
    place.column === undefined ? undefined : `${word.column} ${place.column}`,
    place.field,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
