import type { Codebook } from '@langnghe/dataset';
import { formatNumber, pickTranslation, translator, type Language } from '@langnghe/language';
import type { ProtectionEntry } from './publishable.ts';

const vi = {
  'study-withheld': 'Không công bố kết quả: có dưới {minimum} phiếu trả lời.',
  'table-withheld-small': '«{variable}»: không công bố vì có dưới {minimum} người trả lời câu này.',
  'table-withheld-weights': '«{variable}»: không công bố vì một vài phiếu mang quyền số quá lớn.',
  'table-withheld-contributions':
    '«{variable}»: không công bố số trung bình vì một vài giá trị quá lớn quyết định kết quả.',
  'break-withheld-small':
    '«{variable}» theo «{by}»: không chia nhóm vì các nhóm dưới {minimum} người, kể cả khi gộp nhóm liền kề.',
  'break-withheld-groups': '«{variable}» theo «{by}»: không chia nhóm vì có hơn {groups} nhóm.',
  'break-withheld-dominant':
    '«{variable}» theo «{by}»: không chia nhóm vì gần như mọi người trả lời giống nhau.',
  'break-withheld-weights':
    '«{variable}» theo «{by}»: không chia nhóm vì một vài phiếu mang quyền số quá lớn.',
  'break-withheld-contributions':
    '«{variable}» theo «{by}»: không chia nhóm vì một vài giá trị quá lớn quyết định kết quả.',
  'break-withheld-audit':
    '«{variable}» theo «{by}»: không chia nhóm vì từ các bảng đã công bố có thể suy ra câu trả lời của vài người.',
  'groups-merged-audit':
    '«{variable}» theo «{by}»: gộp các nhóm {list} vì nếu để riêng có thể suy ra câu trả lời của vài người.',
  'rare-categories':
    '«{variable}» theo «{by}»: phương án có dưới {minimum} người chọn ({list}) được ghi 0% trong từng nhóm; tỷ lệ chung vẫn có.',
  audited:
    'Đã thử suy ngược {cells} ô số liệu, giả định người dò biết chính xác mọi tổng: không ô nào suy ra được.',
  'groups-merged': '«{variable}» theo «{by}»: gộp các nhóm {list} để mỗi nhóm có ít nhất {minimum} người.',
  masked: '«{variable}»: gần như mọi người trả lời giống nhau nên chỉ ghi «từ 90% trở lên» và «dưới 10%».',
  noise:
    'Mỗi số đếm được cộng hoặc trừ ngẫu nhiên nhiều nhất {maximum} người trước khi tính tỷ lệ, để không ai suy ra được câu trả lời của một người; khoảng tin cậy đã tính cả phần này.',
  coded:
    'Số trung bình: một phần trăm giá trị lớn nhất và một phần trăm nhỏ nhất được tính bằng giá trị liền kề, để một người không làm lộ giá trị của mình.',
  'table-withheld-range':
    '«{variable}»: không công bố số trung bình vì phiếu hỏi không ghi giá trị nhỏ nhất và lớn nhất; bảo vệ vi sai cần hai giới hạn này.',
  'break-withheld-range':
    '«{variable}» theo «{by}»: không công bố số trung bình vì phiếu hỏi không ghi giá trị nhỏ nhất và lớn nhất; bảo vệ vi sai cần hai giới hạn này.',
  'cells-suppressed':
    '«{variable}»: {cells} phương án không công bố, vì có dưới {minimum} người chọn hoặc để không suy ra được phương án như vậy.',
  'break-cells-suppressed':
    '«{variable}» theo «{by}»: {cells} ô không công bố, vì có dưới {minimum} người hoặc để không suy ra được ô như vậy.',
  rounded:
    'Mỗi số đếm được làm tròn ngẫu nhiên lên hoặc xuống bội số của {maximum}, sao cho các bảng vẫn cộng khớp; khoảng tin cậy đã tính cả phần này.',
  suppression:
    'Số liệu là số thật, nhưng ô có dưới {minimum} người được để trống, cùng với ít ô khác nhất có thể để không ai tính ngược ra được.',
  'privacy-budget':
    'Bảo vệ vi sai: mỗi số đếm được cộng một số ngẫu nhiên có độ lệch chuẩn khoảng {deviation} người. Toàn bộ {tables} bảng dùng hết ngân sách riêng tư ε = {epsilon}, δ = {delta}; không bảng nào được làm thêm.',
  'promised-privacy':
    'Đã hứa bảo vệ vi sai khi có từ {minimum} phiếu trả lời; vì có ít hơn nên dùng cách mặc định (nhiễu theo khóa ô).',
  'small-base': 'Nhóm có dưới 50 người trả lời: chỉ để tham khảo.',
  smallest: ' (nhóm nhỏ nhất: khoảng {people} người)',
  tiny: ' (nhóm nhỏ nhất: dưới 5 người)',
  unknown: 'Số liệu đã được thay đổi để bảo vệ người trả lời (quy tắc {rule}).',
} as const;

const en = {
  'study-withheld': 'No results are published: there are fewer than {minimum} answers.',
  'table-withheld-small':
    '“{variable}”: not published, since fewer than {minimum} people answered this question.',
  'table-withheld-weights': '“{variable}”: not published, since a few answers carry too much weight.',
  'table-withheld-contributions':
    '“{variable}”: no mean is published, since a few very large values decide it.',
  'break-withheld-small':
    '“{variable}” by “{by}”: not broken down, since groups have fewer than {minimum} people even when neighbours are merged.',
  'break-withheld-groups':
    '“{variable}” by “{by}”: not broken down, since there are more than {groups} groups.',
  'break-withheld-dominant':
    '“{variable}” by “{by}”: not broken down, since nearly everybody gave the same answer.',
  'break-withheld-weights':
    '“{variable}” by “{by}”: not broken down, since a few answers carry too much weight.',
  'break-withheld-contributions':
    '“{variable}” by “{by}”: not broken down, since a few very large values decide the mean.',
  'break-withheld-audit':
    '“{variable}” by “{by}”: not broken down, since what a few people answered could be worked out from the published tables.',
  'groups-merged-audit':
    '“{variable}” by “{by}”: the groups {list} are merged, since apart what a few people answered could be worked out.',
  'rare-categories':
    '“{variable}” by “{by}”: answers that fewer than {minimum} people gave ({list}) read 0% in every group; the overall share is shown.',
  audited:
    'Working back was tried on {cells} cells, with every total taken as known exactly: no cell could be determined.',
  'groups-merged':
    '“{variable}” by “{by}”: the groups {list} are merged so that every group has at least {minimum} people.',
  masked:
    '“{variable}”: nearly everybody gave the same answer, so only “90% or more” and “under 10%” are shown.',
  noise:
    'Every count is randomly raised or lowered by at most {maximum} people before shares are computed, so that nobody can work out one person’s answer; the intervals include this.',
  coded:
    'Means: the greatest and the least one percent of values count as the value next to them, so that nobody’s own value shows.',
  'table-withheld-range':
    '“{variable}”: no mean is published, since the questionnaire sets no least and greatest value, which differential privacy needs.',
  'break-withheld-range':
    '“{variable}” by “{by}”: no mean is published, since the questionnaire sets no least and greatest value, which differential privacy needs.',
  'cells-suppressed':
    '“{variable}”: {cells} answers are withheld, since fewer than {minimum} people gave them or to keep such an answer from being worked out.',
  'break-cells-suppressed':
    '“{variable}” by “{by}”: {cells} cells are withheld, since they have fewer than {minimum} people or to keep such a cell from being worked out.',
  rounded:
    'Every count is randomly rounded up or down to a multiple of {maximum}, so that tables still add up; the intervals include this.',
  suppression:
    'Figures are true ones, but cells of fewer than {minimum} people are left empty, and with them as few others as keep anyone from working them out.',
  'privacy-budget':
    'Differential privacy: to every count a random number with a standard deviation of about {deviation} people is added. All {tables} tables together use up the privacy budget ε = {epsilon}, δ = {delta}; no further table is made.',
  'promised-privacy':
    'Differential privacy was promised from {minimum} answers on; there are fewer, so the default (cell-key noise) is used.',
  'small-base': 'Groups of fewer than 50 answers: for orientation only.',
  smallest: ' (the smallest group: about {people} people)',
  tiny: ' (the smallest group: fewer than 5 people)',
  unknown: 'Figures were changed to protect respondents (rule {rule}).',
};

const words = translator(vi, en);
type Code = keyof typeof vi;

/** One entry of the log in words. With a codebook questions and groups have their labels, else their names. */
export function describeProtection(entry: ProtectionEntry, language: Language, codebook?: Codebook): string {
  const by = String(entry.values['by'] ?? '');
  const code: Code = entry.code in vi ? (entry.code as Code) : 'unknown';
  const listed = code === 'rare-categories' ? String(entry.values['variable'] ?? '') : by;
  const said = words(language)(code, {
    people: Number(entry.values['people'] ?? 0),
    minimum: Number(entry.values['minimum'] ?? 0),
    maximum: Number(entry.values['maximum'] ?? 0),
    groups: Number(entry.values['groups'] ?? 0),
    cells: Number(entry.values['cells'] ?? 0),
    variable: variableLabel(String(entry.values['variable'] ?? ''), language, codebook),
    by: variableLabel(by, language, codebook),
    list: (entry.groups ?? [])
      .map((value) => quoted(categoryLabel(listed, value, language, codebook), language))
      .join(code === 'rare-categories' ? ', ' : ' + '),
    tables: Number(entry.values['tables'] ?? 0),
    deviation: Number(entry.values['deviation'] ?? 0),
    epsilon: formatNumber(language, Number(entry.values['epsilon'] ?? 0), 2),
    delta: String(entry.values['delta'] ?? ''),
    rule: entry.rule,
  });
  return withSmallest(said, entry, language);
}

/** How small the smallest group of a withheld break is, before the full stop. */
function withSmallest(said: string, { values }: ProtectionEntry, language: Language): string {
  const { people } = values;
  if (people === undefined) return said;
  const size = words(language)(Number(people) < 5 ? 'tiny' : 'smallest', { people: Number(people) });
  return `${said.slice(0, -1)}${size}.`;
}

function quoted(text: string, language: Language): string {
  return language === 'vi' ? `«${text}»` : `“${text}”`;
}

function variableLabel(name: string, language: Language, codebook?: Codebook): string {
  const variable = codebook?.variables.find((one) => one.name === name);
  return (variable === undefined ? '' : pickTranslation(variable.label, language)) || name;
}

function categoryLabel(name: string, value: string, language: Language, codebook?: Codebook): string {
  const variable = codebook?.variables.find((one) => one.name === name);
  const category =
    variable !== undefined && 'categories' in variable
      ? variable.categories.find((one) => one.value === value)
      : undefined;
  return (category === undefined ? '' : pickTranslation(category.label, language)) || value;
}
