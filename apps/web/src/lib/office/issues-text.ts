import { translator } from '@langnghe/language';

export const issuesText = translator(
  {
    errors: { other: 'Có {n} chỗ cần sửa' },
    warnings: { other: 'Có {n} điều nên xem lại' },
    more: { other: 'Còn {n} chỗ nữa. Xin sửa những chỗ trên trước rồi thử lại.' },
  } as const,
  {
    errors: { one: '{n} thing to mend', other: '{n} things to mend' },
    warnings: { one: '{n} thing to look at', other: '{n} things to look at' },
    more: {
      one: 'And {n} more. Mend these first, then try again.',
      other: 'And {n} more. Mend these first, then try again.',
    },
  },
);
