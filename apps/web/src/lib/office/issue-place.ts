import { describePlace, type Language, type Place } from '@langnghe/language';

/** Where a mistake is, as an officer sees it: pasted text has no sheet, a column is not named twice. */
export function placeText(language: Language, { sheet, field, ...place }: Place): string {
  const inTable = place.row !== undefined || place.column !== undefined;
  return describePlace(language, {
    ...place,
    ...(sheet === undefined || sheet === 'csv' ? {} : { sheet }),
    ...(field === undefined || inTable || !field.includes('.') ? {} : { field }),
  });
}
