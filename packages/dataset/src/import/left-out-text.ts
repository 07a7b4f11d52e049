import { translator, type Language } from '@langnghe/language';
import type { LeftOutColumn } from './match-columns.ts';
import type { PersonalKind } from './personal-content.ts';

const texts = translator(
  {
    personal:
      'Cột {column} «{heading}» không được nhập vì có vẻ chứa {what}: bộ dữ liệu không giữ gì chỉ ra một người.',
    'not-in-questionnaire':
      'Cột {column} «{heading}» không được nhập vì không khớp với câu nào trong bảng hỏi.',
    'not-kept':
      'Cột {column} «{heading}» không được nhập: tệp, vị trí và giờ chính xác không vào bộ dữ liệu.',
    calculated: 'Cột {column} «{heading}» không được nhập vì hệ thống tự tính lại từ các câu trả lời.',
    'without-heading': 'Cột {column} không có tên nên không được nhập.',
    name: 'họ tên người',
    phone: 'số điện thoại',
    email: 'địa chỉ thư điện tử',
    'id-number': 'số giấy tờ hoặc mã số của người',
    address: 'địa chỉ của người',
    'birth-date': 'ngày sinh',
    'exact-time': 'thời điểm chính xác',
    'network-address': 'địa chỉ mạng (IP)',
    device: 'mã thiết bị hoặc mã phiên',
    location: 'tọa độ',
    'record-number': 'số thứ tự hoặc mã của phiếu, cho biết phiếu nào đến trước',
    account: 'tên tài khoản',
  } as const,
  {
    personal:
      'Column {column} “{heading}” is left out: it seems to hold {what}, and a dataset keeps nothing that points to a person.',
    'not-in-questionnaire':
      'Column {column} “{heading}” is left out: no question of the questionnaire matches it.',
    'not-kept':
      'Column {column} “{heading}” is left out: files, places and exact times are not kept in a dataset.',
    calculated: 'Column {column} “{heading}” is left out: it is worked out again from the answers.',
    'without-heading': 'Column {column} has no heading and is left out.',
    name: 'people’s names',
    phone: 'phone numbers',
    email: 'e-mail addresses',
    'id-number': 'identity or personal numbers',
    address: 'people’s addresses',
    'birth-date': 'dates of birth',
    'exact-time': 'exact times',
    'network-address': 'network (IP) addresses',
    device: 'device or session numbers',
    location: 'coordinates',
    'record-number': 'record numbers, which tell who came first',
    account: 'account names',
  },
);

/** One sentence on why a column stays outside. */
export function leftOutText(language: Language, { column, reason }: LeftOutColumn): string {
  const text = texts(language);
  const place = { column: column.letter, heading: column.heading };
  switch (reason.kind) {
    case 'personal':
      return text('personal', { ...place, what: text(reason.what satisfies PersonalKind) });
    case 'without-heading':
      return text('without-heading', { column: column.letter });
    default:
      return text(reason.kind, place);
  }
}
