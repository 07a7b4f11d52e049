import { translator, type Language } from '@langnghe/language';
import type { EditNote } from '@langnghe/study';

const noteText = translator(
  {
    begin: 'lúc bắt đầu',
    add: 'thêm mục',
    change: 'sửa {item}',
    choices: 'sửa lựa chọn của {item}',
    move: 'chuyển {item}',
    copy: 'chép {item}',
    remove: 'xóa {item}',
    whole: 'sửa thông tin toàn phiếu',
    workbook: 'thay bằng tệp khác',
    restore: 'lấy lại phiên bản {item}',
  } as const,
  {
    begin: 'as it began',
    add: 'add an item',
    change: 'change {item}',
    choices: 'change choices of {item}',
    move: 'move {item}',
    copy: 'copy {item}',
    remove: 'delete {item}',
    whole: 'change the whole form',
    workbook: 'replace by a file',
    restore: 'bring back version {item}',
  },
);

/** What an undo button would undo, in words. */
export function noteWords({ kind, item }: EditNote, language: Language): string {
  const t = noteText(language);
  switch (kind) {
    case 'begin':
      return t('begin');
    case 'add':
      return t('add');
    case 'change':
      return t('change', { item });
    case 'choices':
      return t('choices', { item });
    case 'move':
      return t('move', { item });
    case 'copy':
      return t('copy', { item });
    case 'remove':
      return t('remove', { item });
    case 'whole':
      return t('whole');
    case 'workbook':
      return t('workbook');
    case 'restore':
      return t('restore', { item });
  }
}
