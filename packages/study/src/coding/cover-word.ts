import type { CoverWord } from '@langnghe/coding';
import { translator, type Language } from '@langnghe/language';

const words = translator(
  {
    name: 'tên người',
    phone: 'số điện thoại',
    'citizen-number': 'số giấy tờ',
    address: 'địa chỉ',
    email: 'thư điện tử',
    workplace: 'nơi làm việc',
    position: 'chức vụ',
    account: 'tài khoản mạng',
    vehicle: 'biển số xe',
    date: 'ngày tháng',
  } as const,
  {
    name: 'name',
    phone: 'phone number',
    'citizen-number': 'identity number',
    address: 'address',
    email: 'e-mail',
    workplace: 'workplace',
    position: 'position',
    account: 'account',
    vehicle: 'number plate',
    date: 'date',
  },
);

/** What stands, in brackets, where something was covered. */
export function coverWord(language: Language): CoverWord {
  return words(language);
}
