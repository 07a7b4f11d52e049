import { pickTranslation, translator, type Language } from '@langnghe/language';
import type { ReportFacts } from '../facts.ts';
import type { DataFile } from '../open-data/data-file.ts';

const vi = {
  heading: 'Gói số liệu cho người phân tích: {title}',
  example: 'SỐ LIỆU GIẢ ĐỊNH, chỉ để minh họa.',
  what: 'Tất cả số liệu ở đây đã được che chắn như trong báo cáo; không có phiếu trả lời nào, không có số liệu gốc nào. Dùng trong văn phòng: trước ngày công bố xin đừng đưa ra ngoài.',
  files: 'Các tệp:',
  sealed: 'tables.json: bản gốc đã niêm phong bằng mã băm, cùng nhật ký che chắn',
  weighting: 'weighting.json: bản ghi các bước tính trọng số',
  scripts:
    'recompute.R, recompute.py: tính lại mọi tỷ lệ, tổng, hệ số thiết kế, khoảng tin cậy, chênh lệch và kết luận (Rscript recompute.R; python3 recompute.py)',
  limits:
    'Tỷ lệ được tính lại từ số người mà mỗi ô đại diện; khoảng tin cậy được đặt quanh tỷ lệ trước khi làm tròn, nên tính lại từ số đã làm tròn có thể lệch vài bước.',
} as const;

const en = {
  heading: 'Figures for analysts: {title}',
  example: 'INVENTED FIGURES, for illustration only.',
  what: 'All figures in here are protected as in the report; there is no answer sheet and no raw figure in it. For use in the office: please do not pass it on before the day of publication.',
  files: 'Files:',
  sealed: 'tables.json: the original, sealed by its hash, with the log of the protection',
  weighting: 'weighting.json: the record of weighting',
  scripts:
    'recompute.R, recompute.py: work out again every share, sum, design effect, interval, difference and verdict (Rscript recompute.R; python3 recompute.py)',
  limits:
    'Shares are worked out of the people whom each cell stands for; intervals are laid around the share before it is rounded, so that working them out of rounded figures may be off by a few steps.',
} as const;

const words = translator(vi, en);

export function analystReadMe(facts: ReportFacts, files: readonly DataFile[], language: Language): string {
  const word = words(language);
  return [
    word('heading', { title: pickTranslation(facts.title, language).normalize('NFC') }),
    '',
    ...(facts.example ? [word('example')] : []),
    word('what'),
    '',
    word('files'),
    ...files.map(({ name, title }) => `- ${name}: ${pickTranslation(title, language)}`),
    ...(['sealed', 'weighting', 'scripts'] as const).map((key) => `- ${word(key)}`),
    '',
    word('limits'),
    '',
  ].join('\n');
}
