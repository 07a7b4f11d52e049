import { fold } from '@langnghe/language';

export type FrameField = 'id' | 'name' | 'stratum' | 'size';

/** Who is counted, folded: `Số người`, `Tổng số lao động`, `CBCCVC` … */
const people = [
  'nguoi',
  'lao dong',
  'nhan vien',
  'can bo',
  'cong chuc',
  'vien chuc',
  'cong nhan',
  'giao vien',
  'nhan khau',
  'nhan su',
  'dan',
  'cu tri',
  'doan vien',
  'hoi vien',
  'dang vien',
  'hoc sinh',
  'sinh vien',
  'thanh vien',
  'cb\\w*',
  'cnvc\\w*',
  'nld',
].join('|');

/** Folded headers of each field; ordinals (STT) are known and not needed. The first that matches decides. */
const headers: readonly (readonly [FrameField | 'ordinal', readonly string[]])[] = [
  ['ordinal', ['stt', 'so thu tu', 'tt', 'no\\.?', '#', 'order', 'row']],
  [
    'size',
    [
      `(tong )?(so|so luong|si so) ?(${people})\\b.*`,
      people,
      '(tong )?(so|so luong) ho( dan| gia dinh)?',
      'tong (so|cong|nhan su)( .*)?',
      '(quy mo|bien che|dan so)( .*)?',
      'si so|quan so|so luong',
      'size|people|persons|headcount|employees|workers|population|staff|measure of size',
      'number of (people|persons|employees|workers|staff|members|households)',
    ],
  ],
  [
    'id',
    [
      'ma|ma so|ky hieu|so hieu',
      'ma( so)? (don vi|co so|phong|truong|thon|to|dv|cs)( .*)?',
      'id|code|unit|unit id|unit code|psu',
    ],
  ],
  [
    'stratum',
    [
      '(ten )?(nhom|khoi|loai hinh|loai don vi|loai co so|nganh)( .*)?',
      'loai|tang|cap|cum|linh vuc|khu vuc|phan tang|phan nhom',
      'stratum|strata|group|type|kind|category|sector',
    ],
  ],
  [
    'name',
    [
      'ten( .*)?|ho ten',
      '(don vi|co so)( (cong tac|khao sat|lam viec|thanh vien|truc thuoc))?',
      'co quan|doanh nghiep|to chuc|cong ty|truong|phong ban|noi lam viec|dia ban|thon|ap|to dan pho',
      'name|unit name|workplace|site|organi[sz]ation',
    ],
  ],
];

const known = headers.map(([field, patterns]) => [field, new RegExp(`^(${patterns.join('|')})$`)] as const);

/** `Số người (12/2025)` and `Quy mô *` are known by what stands before. */
export function fieldOf(header: string): FrameField | 'ordinal' | undefined {
  const folded = fold(header)
    .replace(/\(.*?\)/g, '')
    .replace(/[*:_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return known.find(([, pattern]) => pattern.test(folded))?.[0];
}
