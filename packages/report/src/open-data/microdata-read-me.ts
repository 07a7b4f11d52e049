import { microdataRules, type Microdata } from '@langnghe/disclosure';
import {
  formatDate,
  formatNumber,
  formatPercent,
  languages,
  pickTranslation,
  translator,
  type Language,
} from '@langnghe/language';
import type { ReportFacts } from '../facts.ts';
import { licence } from './licence.ts';

const vi = {
  heading: 'Tệp từng phiếu đã khử nhận dạng: {title}',
  who: 'Thực hiện: {conductor}. Ngày: {date}.',
  example: 'SỐ LIỆU GIẢ ĐỊNH, chỉ để minh họa.',
  record: 'Biên bản khử nhận dạng',
  names:
    'Không có tên, số điện thoại, số giấy tờ, địa chỉ, nơi làm việc, giờ gửi, lời viết tự do, nhóm phiếu.',
  order: 'Các dòng đã được xáo trộn ngẫu nhiên khi lập tệp; thứ tự và số dòng không nói gì về người trả lời.',
  keys: 'Đặc điểm có thể nhận ra người: {keys}. Mỗi tổ hợp có ít nhất {least} người (nhỏ nhất: khoảng {smallest}).',
  noKeys: 'Không có câu nào dùng để so sánh nhóm; mọi phiếu thuộc một tổ hợp.',
  diverse:
    'Trong mỗi tổ hợp, mỗi câu hỏi có ít nhất {different} câu trả lời khác nhau (hoặc mọi mức của câu) và không câu trả lời nào chiếm từ {share}.',
  risk: 'Khả năng trung bình nhận ra một người: {risk} (giới hạn {most}).',
  weights: 'Trọng số được làm thô: nhiều nhất {weights} giá trị, mỗi giá trị của ít nhất {least} phiếu.',
  leftOut: 'Không có trong tệp vì có giá trị hiếm: {names}.',
  never:
    'Cuộc khảo sát này không công bố bảng số đã cộng nhiễu: hai thứ đặt cạnh nhau sẽ làm mất tác dụng của nhiễu.',
  duty: 'Người dùng tệp không được tìm cách nhận ra người trả lời hoặc nối tệp với dữ liệu khác để làm việc đó.',
  files: 'Các tệp',
  data: 'microdata.csv, .parquet, .sav (SPSS), .dta (Stata): cùng một dữ liệu; cột weight là trọng số',
  missing:
    'Trong .sav, «không biết», «không muốn trả lời» là giá trị khuyết do người dùng định; trong .dta là .a, .b. Trong .csv và .parquet chúng giữ mã.',
  books: 'variables.csv, categories.csv: sổ mã',
  scripts: 'read.R, read.py: đọc tệp, kiểm tra, tính tỷ lệ có trọng số',
  licence: 'Giấy phép: {name} ({url}).',
} as const;

const en = {
  heading: 'De-identified single answers: {title}',
  who: 'Conducted by {conductor}. Date: {date}.',
  example: 'INVENTED FIGURES, for illustration only.',
  record: 'Record of de-identification',
  names:
    'No names, phone or identity numbers, addresses, workplaces, times of sending, free texts, or classes of slips.',
  order:
    'Rows were shuffled at random when the file was made; their order and number say nothing of anybody.',
  keys: 'Traits by which people could be told apart: {keys}. Every combination has at least {least} people (the smallest: about {smallest}).',
  noKeys: 'No question is used to compare groups; all answers are of one combination.',
  diverse:
    'In every combination each question has at least {different} different answers (or all there are), and no answer makes up {share} or more.',
  risk: 'Mean probability of recognising a person: {risk} (limit {most}).',
  weights: 'Weights are coarse: at most {weights} values, each of at least {least} answers.',
  leftOut: 'Not in the file, since they have rare values: {names}.',
  never: 'This study publishes no tables with noise: the two side by side would undo the noise.',
  duty: 'Whoever uses the file must not try to recognise people, nor join it with other data to that end.',
  files: 'Files',
  data: 'microdata.csv, .parquet, .sav (SPSS), .dta (Stata): the same data; the column weight holds the weights',
  missing:
    'In .sav “does not know” and “prefers not to answer” are user-missing values, in .dta .a, .b. In .csv and .parquet they keep their codes.',
  books: 'variables.csv, categories.csv: the codebook',
  scripts: 'read.R, read.py: read the file, check it, compute weighted shares',
  licence: 'Licence: {name} ({url}).',
} as const;

const words = translator(vi, en);

/** How to use the file, and what was done so that it points to nobody: the record that the law asks for. */
export function microdataReadMe(facts: ReportFacts, microdata: Microdata): string {
  return languages.map((language) => inLanguage(facts, microdata, language)).join('\n\n');
}

function inLanguage(facts: ReportFacts, microdata: Microdata, language: Language): string {
  const word = words(language);
  const said = (texts: ReportFacts['title']): string => pickTranslation(texts, language).normalize('NFC');
  const { keys, leftOut, smallestClass, globalRisk } = microdata;
  const {
    smallestClass: least,
    differentAnswers,
    greatestShare,
    globalRisk: most,
    differentWeights,
  } = microdataRules;
  const labels = keys.map((name) => {
    const column = microdata.columns.find(({ variable }) => variable.name === name);
    return column === undefined ? name : said(column.variable.label) || name;
  });
  return [
    word('heading', { title: said(facts.title) }),
    '',
    word('who', { conductor: said(facts.conductor), date: formatDate(facts.publishedOn) }),
    ...(facts.example ? [word('example')] : []),
    '',
    word('record'),
    ...[
      word('names'),
      word('order'),
      keys.length === 0
        ? word('noKeys')
        : word('keys', { keys: labels.join('; '), least, smallest: smallestClass }),
      word('diverse', { different: differentAnswers, share: formatPercent(language, greatestShare) }),
      word('risk', { risk: formatPercent(language, globalRisk, 2), most: formatPercent(language, most) }),
      word('weights', { weights: formatNumber(language, differentWeights), least }),
      ...(leftOut.length === 0 ? [] : [word('leftOut', { names: leftOut.join(', ') })]),
      word('never'),
      word('duty'),
    ].map((line) => `- ${line}`),
    '',
    word('files'),
    ...(['data', 'missing', 'books', 'scripts'] as const).map((key) => `- ${word(key)}`),
    '',
    word('licence', licence),
    '',
  ].join('\n');
}
