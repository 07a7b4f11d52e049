import { fold } from '@langnghe/language';
import type { PersonalKind } from './personal-content.ts';

/** Of headings without marks and punctuation, in Vietnamese and English; also the columns that form tools add. */
const headings: readonly (readonly [PersonalKind, RegExp])[] = [
  ['network-address', /\b(dia chi ip|ip address|ipaddress|^ip$|remote ?addr)\b/],
  ['email', /\b(e ?mail|thu dien tu|dia chi mail|gmail)\b/],
  [
    'phone',
    /\b(so )?(dien thoai|sdt|dtdd|di dong|phone|mobile|telephone|zalo|hotline|viber|whatsapp)\b|^(tel|dt)$|so lien (lac|he)/,
  ],
  [
    'id-number',
    /\b(cccd|cmnd|cmt|can cuoc|chung minh (nhan dan|thu)|so dinh danh|ma dinh danh|ho chieu|passport|ma so thue|so (bhxh|bhyt|so bao hiem)|ma (so )?(nhan vien|can bo|cong chuc|vien chuc|sinh vien|hoc sinh|nguoi tra loi)|identity (card|number)|national id|citizen id|id (card|number|no)|employee (id|code|number|no)|staff (id|code|number)|student (id|code|number)|tax (id|code))\b/,
  ],
  [
    'name',
    /\b(ho (va |va chu )?(ten|dem)|ho ten|ten (cua )?(ong|ba|anh|chi|ban|nguoi)\b.*|quy danh|full ?name|first ?name|last ?name|middle ?name|family name|given name|surname|your name|(respondent|participant|interviewee|employee|contact)s? ?name|name of (respondent|participant|interviewee))\b|^(ten|name|ho|nguoi tra loi|chu ho)$/,
  ],
  ['birth-date', /\b(ngay( thang nam)? sinh|sinh ngay|date of birth|birth ?date|birthday|dob)\b/],
  [
    'location',
    /\b(gps|geopoint|geolocation|latitude|longitude|toa do|altitude|location ?(latitude|longitude))\b/,
  ],
  [
    'address',
    /\b(dia chi|so nha|noi (o|cu tru|thuong tru|tam tru)|cho o|home address|street address|mailing address|address|residence)\b/,
  ],
  [
    'exact-time',
    /\b(timestamp|dau thoi gian|moc thoi gian|thoi (gian|diem) (bat dau|ket thuc|gui|nop|hoan thanh|tra loi|tao|cap nhat)|(start|end|completion|submission|submit|recorded|started|completed|modified|created|updated) ?(time|date|at|on)|date (submitted|created|modified)|submit ?date|last ?(page|modified)|duration|interview ?time|datestamp|time ?stamp|gio (bat dau|ket thuc|gui))\b|^(start|end|today|start date|end date|interviewtime)$/,
  ],
  [
    'device',
    /\b(device ?(id|name)|imei|sim ?(serial|id)|subscriber ?id|user ?agent|browser|instance ?(id|name)|cookie|session ?id|audit)\b/,
  ],
  [
    'account',
    /\b(user ?name|ten (dang nhap|tai khoan)|account|facebook|submitted by|nguoi (nhap|gui|tao)|interviewer ?(name|id)?|enumerator|dieu tra vien|nguoi phong van|cong tac vien|recipient ?\w*|external ?(data ?)?reference|refurl)\b|^(token|seed)$/,
  ],
  [
    'record-number',
    /^(id|uuid|index|stt|so thu tu|no|so phieu|ma phieu|record ?(id|no|number)?|(response|respondent|submission|collector|case|participant|interview) ?(id|no|number|uuid)|parent index|validation status|rootuuid|notes|tags|version|status|row|dong|xform id string)$/,
  ],
];

/** What a heading promises. `_submission_time`, `Submission time` and `submission-time` are alike. */
export function personalHeading(heading: string): PersonalKind | undefined {
  const words = fold(heading.replace(/([a-z])([A-Z])/g, '$1 $2'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return headings.find(([, pattern]) => pattern.test(words))?.[0];
}
