import { translator } from '@langnghe/language';

export const trashText = translator(
  {
    title: 'Thùng rác',
    back: 'Về danh sách khảo sát',
    empty: 'Thùng rác trống.',
    about: 'Các cuộc khảo sát ở đây vẫn còn nguyên và lấy lại được.',
    restore: 'Lấy lại',
  } as const,
  {
    title: 'Trash',
    back: 'To the studies',
    empty: 'The trash is empty.',
    about: 'Studies here are kept whole and can be brought back.',
    restore: 'Bring back',
  },
);
