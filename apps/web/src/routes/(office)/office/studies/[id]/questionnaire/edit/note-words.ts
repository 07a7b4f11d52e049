import type { Language } from '@langnghe/language';
import type { EditNote } from '@langnghe/study';
import { editText } from './edit-text.ts';

/** What an undo button would undo, in words. */
export function noteWords({ kind, item }: EditNote, language: Language): string {
  const t = editText(language);
  switch (kind) {
    case 'begin':
      return t('noteBegin');
    case 'add':
      return t('noteAdd');
    case 'change':
      return t('noteChange', { item });
    case 'choices':
      return t('noteChoices', { item });
    case 'move':
      return t('noteMove', { item });
    case 'copy':
      return t('noteCopy', { item });
    case 'remove':
      return t('noteRemove', { item });
    case 'whole':
      return t('noteWhole');
    case 'workbook':
      return t('noteWorkbook');
    case 'restore':
      return t('noteRestore', { item });
  }
}
