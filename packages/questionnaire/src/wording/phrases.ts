import { nfc } from '@langnghe/language';

/** Words as a whole: `và` is in «và» and not in «vài». */
export const phrase = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'u');

/** Without what stands in brackets or quotation marks: how to answer, an example, a name. */
export const stemOf = (text: string): string =>
  nfc(text)
    .toLowerCase()
    .replace(/\([^()]*\)|«[^«»]*»|"[^"]*"|“[^“”]*”/g, ' ')
    .replace(/[*_]{1,2}/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export const found = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[0];

/** The scales of feeling and judging that survey answers are given on; each side by its own words. */
const scales: readonly { readonly root: RegExp; readonly against: RegExp }[] = [
  {
    root: phrase('hài lòng|satisfied|dissatisfied|unsatisfied'),
    against: phrase('không|chưa|dissatisfied|unsatisfied|not'),
  },
  { root: phrase('đồng ý|tán thành|agree|disagree'), against: phrase('không|chưa|phản đối|disagree|not') },
  {
    root: phrase('xuất sắc|tốt|kém|tệ|xấu|good|poor|bad|excellent'),
    against: phrase('không|chưa|kém|tệ|xấu|poor|bad|not'),
  },
  { root: phrase('tin|tin tưởng|trust|distrust'), against: phrase('không|chưa|distrust|not|no') },
  { root: phrase('dễ|khó|easy|hard|difficult'), against: phrase('không dễ|khó|hard|difficult|not') },
  {
    root: phrase('yên tâm|ngại|lo|at ease|uneasy|worried'),
    against: phrase('không yên tâm|ngại|lo|uneasy|worried'),
  },
  {
    root: phrase('nhanh|chậm|fast|quick|slow|quickly|slowly'),
    against: phrase('không nhanh|chậm|slow|slowly|not'),
  },
  { root: phrase('rõ|rõ ràng|clear|unclear'), against: phrase('không|chưa|unclear|not') },
  { root: phrase('confident'), against: phrase('not|un\\p{L}+') },
  { root: phrase('quan trọng|important|unimportant'), against: phrase('không|ít|unimportant|not') },
];

const middle = phrase(
  'nửa|bình thường|trung bình|tạm được|không ý kiến|trung lập|neither|neutral|average|acceptable|so-so',
);

export const wayOut = phrase(
  'không biết|không rõ|không nhớ|không muốn trả lời|không muốn nói|khó nói|khó trả lời|không liên quan.*|không có ý kiến|chưa (?:từng|bao giờ|xem|dùng|sử dụng).*|không sử dụng|don.t know|do not know|not sure|prefer not.*|rather not.*|does not concern.*|not applicable|don.t remember|do not remember|no opinion|never used|have not .*',
);

export interface Leaning {
  readonly for: number;
  readonly against: number;
}

/** How many choices are on each side, when the choices are a scale of judgement; undefined when they are not. */
export function leaningOf(labels: readonly string[]): Leaning | undefined {
  const judged = labels.map(stemOf).filter((label) => !wayOut.test(label) && !middle.test(label));
  const scale = scales.find(({ root }) => judged.filter((label) => root.test(label)).length >= 3);
  if (scale === undefined || judged.filter((label) => scale.root.test(label)).length < judged.length * 0.6)
    return undefined;
  const against = judged.filter((label) => scale.against.test(label)).length;
  return { for: judged.length - against, against };
}
