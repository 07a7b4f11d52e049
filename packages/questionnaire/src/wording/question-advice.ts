import type { Issue, Place, Translations } from '@langnghe/language';
import type { Choice, Question } from '../questionnaire.ts';
import { advice } from './advice.ts';
import { found, leaningOf, phrase, stemOf, wayOut } from './phrases.ts';

const judging = phrase(
  [
    'hài lòng|đồng ý|tán thành|ủng hộ|đánh giá|nhận xét|tin tưởng|thấy',
    'tốt|kém|nhanh|chậm|rõ ràng|thân thiện|nhiệt tình|chu đáo|công bằng|minh bạch|hợp lý|kịp thời|đầy đủ|sạch|sạch sẽ|an toàn|gần dân|lắng nghe|đúng hẹn|dễ hiểu',
    'satisfied|agree|do you support|rate|think|feel',
    'good|poor|clear|fast|friendly|helpful|useful|polite|competent|fair|clean|safe|accurate|complete|easy',
  ].join('|'),
);

/** Two things side by side, said of both at once. `hay` joins the two ends of a scale and is no mistake. */
const joining = phrase('và|cũng như|lẫn|đồng thời|and|as well as');

/** Names of bodies: Giáo dục và Đào tạo, Văn hóa và Thông tin. Before letters are made small. */
const namesJoined = /(?<=\p{Lu}[\p{L}\p{M}]*(?: [\p{L}\p{M}]+)?) (?:và|and) (?=\p{Lu})/gu;

/** Three short things in a row, or two before the closing «không», all judged at once. */
const listed =
  /(?:[\p{L}\p{M}]+ )?[\p{L}\p{M}]+, (?:[\p{L}\p{M}]+ )?[\p{L}\p{M}]+, (?:[\p{L}\p{M}]+ )?[\p{L}\p{M}]+|[\p{L}\p{M}]+, (?:[\p{L}\p{M}]+ ){1,3}(?:không|chưa)(?=\?|$)/u;

/** Things that belong together and are judged as one. */
const fixedPairs =
  /you and your \p{L}+|(?:ông\/bà|anh\/chị) và gia đình|đào tạo và bồi dưỡng|an ninh và trật tự|cơ quan và đơn vị|anh và chị|ông và bà|time and time|terms and conditions|pros and cons|give and take|now and then|ngày và đêm|các anh và chị/gu;

/**
 * `statement`: a line of a grid that is agreed or disagreed with; it judges by itself. The form's main language decides
 * where it says anything: a translation often has «and» where the original has a comma within one thought.
 */
export function doubleBarrelled(
  texts: Translations,
  main: string,
  statement: boolean,
  place: Place,
): readonly Issue[] {
  const own = texts[main] ?? '';
  for (const text of own === '' ? Object.values(texts) : [own]) {
    const stem = stemOf(text.replace(namesJoined, ' ')).replace(fixedPairs, ' ');
    if (!(statement || judging.test(stem))) continue;
    const list = statement ? undefined : found(stem, listed);
    if (list !== undefined) return [advice('double-barrelled', place, { joined: list })];
    if (!joining.test(stem)) continue;
    const joined =
      /(?:[\p{L}\p{M}]+ )?[\p{L}\p{M}]+ (?:và|cũng như|lẫn|đồng thời|and|as well as) [\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?/u;
    return [advice('double-barrelled', place, { joined: found(stem, joined) ?? found(stem, joining) ?? '' })];
  }
  return [];
}

const pushing = phrase(
  [
    'có đồng ý rằng',
    'có thấy rằng',
    'chắc (?:hẳn|chắn) (?:là )?',
    'rõ ràng là',
    'ai cũng (?:biết|thấy)',
    'như (?:ông/bà|mọi người|chúng ta) (?:đã|đều) biết',
    'không thể phủ nhận',
    'đã (?:luôn )?được quan tâm',
    'đã làm tốt',
    'rất tốt',
    'ngày càng tốt(?: hơn)?',
    'tốt (?:như thế nào|đến mức nào|đến đâu)',
    '(?:có phải|phải chăng) .* rất',
    'thành công (?:như thế nào|đến đâu)',
    '(?:chủ trương|đường lối|chính sách|quyết định) đúng đắn',
    '(?:kết quả|thành tích|thành công) tốt đẹp',
    'chắc .* cũng',
    'phải chăng',
    '(?:hầu hết|đa số|phần lớn) (?:người dân|mọi người|bà con) (?:đều|cho rằng|nói)',
    'do you agree that',
    'don.t you (?:think|agree|feel|believe)',
    'wouldn.t you',
    'isn.t it',
    'obviously',
    'as (?:you|we all|everyone) knows?',
    'everyone knows',
    'surely',
    'shouldn.t (?:the|we|they|there|your?)',
    '(?:most people|everybody|everyone) (?:thinks?|says?|agrees?|believes?|knows?)',
    'our (?:great|good|wonderful|fine|successful)',
    'how (?:good|great|excellent|successful|much better)',
    'excellent',
    'undeniabl[ey]',
  ].join('|'),
);

export function leading(texts: Translations, place: Place): readonly Issue[] {
  const words = Object.values(texts)
    .map((text) => found(stemOf(text), pushing))
    .find((one) => one !== undefined);
  return words === undefined ? [] : [advice('leading', place, { words: words.trim() })];
}

/** In a menu, too: its choices can be years or codes. */
const identityInChoices = phrase(
  [
    '(?:ngày|năm|ngày, tháng, năm|ngày tháng năm) sinh',
    'sinh (?:năm|ngày) (?:nào|bao nhiêu|mấy)',
    'mã (?:nhân viên|số nhân viên|sinh viên|học sinh|số thuế|cán bộ)',
    'date of birth|year of birth|birth ?(?:date|day|year)',
    '(?:year|when|day) were you born',
  ].join('|'),
);

const identity = phrase(
  [
    'họ (?:và |, )?tên(?: đệm)?',
    'tên (?:của )?(?:ông/bà|anh/chị|bạn|em|quý vị)',
    'số (?:điện thoại|di động|đt|zalo|căn cước|cmnd|cccd|chứng minh|hộ chiếu|tài khoản|bảo hiểm)',
    'căn cước(?: công dân)?',
    'cmnd|cccd',
    'địa chỉ (?:nhà|nhà ở|email|thường trú|cụ thể|liên hệ|liên lạc|của)',
    'số nhà|ở số mấy|ở nhà số',
    'tên (?:là )?gì',
    'chữ ký|ký tên|signature',
    '(?:tài khoản|nick|địa chỉ) (?:zalo|facebook|viber|telegram)|(?:zalo|facebook) của',
    'chức (?:danh|vụ)|nơi công tác cụ thể|job title|your employer',
    'e-?mail|thư điện tử',
    '(?:ngày|năm|ngày, tháng, năm|ngày tháng năm) sinh',
    'mã (?:nhân viên|số nhân viên|sinh viên|học sinh|số thuế|cán bộ)',
    'biển số',
    'sinh (?:năm|ngày) (?:nào|bao nhiêu|mấy)',
    '(?:year|when|day) were you born',
    'house number',
    'your (?:full |first |last |family )?name',
    'full name',
    '(?:phone|mobile|telephone|identity|id|passport|account|employee|student) (?:number|card|no)',
    'home address|street address|postal address|your address',
    'date of birth|year of birth|birth ?(?:date|day|year)',
  ].join('|'),
);
const forbidding = phrase(
  'không (?:ghi|viết|cần ghi|nêu)|đừng (?:ghi|viết)|do not (?:write|give|name)|don.t write',
);

export function asksIdentity(question: Question, place: Place): readonly Issue[] {
  if (['image', 'audio', 'video', 'file'].includes(question.type)) return [advice('records-person', place)];
  if (!['text', 'integer', 'decimal', 'date', 'barcode', 'select-one'].includes(question.type)) return [];
  const stems = Object.values(question.label).map((text) =>
    text.toLowerCase().normalize('NFC').replace(/\s+/g, ' '),
  );
  const words = stems
    .filter((stem) => !forbidding.test(stem))
    // Choices cannot hold a name.
    .map((stem) => found(stem, question.type === 'select-one' ? identityInChoices : identity))
    .find((one) => one !== undefined);
  return words === undefined ? [] : [advice('asks-identity', place, { words })];
}

export function scaleAdvice(question: Question, choices: readonly Choice[], place: Place): readonly Issue[] {
  if (question.type !== 'select-one' || choices.length < 3) return [];
  const leaning = inSomeLanguage(choices);
  const uneven = leaning !== undefined && Math.abs(leaning.for - leaning.against) > 1;
  return [
    ...(uneven
      ? [advice('scale-unbalanced', place, { positive: leaning.for, negative: leaning.against })]
      : []),
    ...((leaning !== undefined || mustAnswer(question)) && !hasWayOut(choices)
      ? [advice('no-way-out', place)]
      : []),
  ];
}

function inSomeLanguage(choices: readonly Choice[]) {
  const tags = [...new Set(choices.flatMap(({ label }) => Object.keys(label)))];
  return tags
    .map((tag) => leaningOf(choices.map(({ label }) => label[tag] ?? '')))
    .find((leaning) => leaning !== undefined);
}

/** Required, and not marked as one that people may decline. */
const mustAnswer = ({ required, declinable }: Question): boolean =>
  required !== undefined && required.source !== 'false()' && declinable !== true;

export const hasWayOut = (choices: readonly Choice[]): boolean =>
  choices.some(({ label }) => Object.values(label).some((text) => wayOut.test(stemOf(text))));
