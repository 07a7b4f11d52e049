import { translator, type Language } from '@langnghe/language';
import type { PilePlace } from '@langnghe/paper-entry';

const text = translator(
  {
    scanned: 'Bó {batch}, phiếu thứ {form}',
    lookUp: 'Chồng xem lại, phiếu thứ {form}',
    second: 'Chồng nhập lần hai',
  } as const,
  {
    scanned: 'Batch {batch}, form {form}',
    lookUp: 'Pile to look up, form {form}',
    second: 'Pile for the second entry',
  },
);

/** Where a sheet lies, in words; null = on the pile that waits for its second entry. */
export function placeText(language: Language, place: PilePlace | null): string {
  const t = text(language);
  if (place === null) return t('second');
  return place.batch === 0
    ? t('lookUp', { form: place.form })
    : t('scanned', { batch: place.batch, form: place.form });
}
