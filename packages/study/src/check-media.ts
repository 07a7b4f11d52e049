import { issueMaker, type Issue } from '@langnghe/language';
import { attachmentIssue, namedFiles, type Questionnaire } from '@langnghe/questionnaire';
import { attachmentKind, beginsAs } from './attachment-kind.ts';
import type { Attachments } from './attachments.ts';

const mediaIssue = issueMaker({
  'media-format': {
    vi: [
      'Tệp «{file}» không dùng được làm {kind} trên điện thoại cũ.',
      'Ảnh: .png, .jpg, .gif, .webp; âm thanh: .mp3, .m4a, .wav; phim: .mp4. Xin lưu lại ở một dạng này và sửa tên trong bảng tính.',
    ],
    en: [
      'The file “{file}” cannot serve as {kind} on older phones.',
      'Pictures: .png, .jpg, .gif, .webp; sound: .mp3, .m4a, .wav; film: .mp4. Save it in one of these and change its name in the workbook.',
    ],
  },
  'media-content': {
    vi: ['Nội dung của tệp «{file}» không khớp với đuôi tên tệp.', 'Xin xuất lại tệp đúng dạng rồi nén lại.'],
    en: ['The content of “{file}” is not what its name says.', 'Export the file again in that format.'],
  },
  'media-large': {
    vi: ['Tệp «{file}» nặng {size} kB, hơn mức {limit} kB.', 'Xin thu nhỏ ảnh hoặc cắt ngắn âm thanh.'],
    en: [
      'The file “{file}” has {size} kB, more than the {limit} kB allowed.',
      'Make the picture smaller or the sound shorter.',
    ],
  },
  'media-heavy': {
    severity: 'warning',
    vi: [
      'Tệp «{file}» nặng {size} kB: với mạng chậm người trả lời chờ khoảng {seconds} giây.',
      'Xin thu nhỏ nếu được; dưới {limit} kB là tốt.',
    ],
    en: [
      'The file “{file}” has {size} kB: on a slow network people wait about {seconds} seconds for it.',
      'Make it smaller if you can; below {limit} kB is good.',
    ],
  },
});

/** kB; sound and film are fetched only when somebody presses play. */
const most = { image: 300, audio: 2000, video: 8000 } as const;
const good = { image: 60, audio: 400, video: 2000 } as const;
/** kB/s of a slow mobile network. */
const slow = 50;

/** What is wrong with the pictures, sounds and films that a questionnaire names. */
export function mediaIssues(questionnaire: Questionnaire, attachments: Attachments): readonly Issue[] {
  return namedFiles(questionnaire).flatMap(({ name, kind, place }) => {
    if (kind === 'table') return [];
    const format = attachmentKind(name);
    if (format?.kind !== kind) return [mediaIssue('media-format', place, { file: name, kind })];
    const bytes = attachments.get(name);
    if (bytes === undefined) return [attachmentIssue('media-missing', place, { file: name })];
    if (!beginsAs(bytes, format)) return [mediaIssue('media-content', place, { file: name })];
    const size = Math.ceil(bytes.length / 1000);
    const told = { file: name, size };
    if (size > most[kind]) return [mediaIssue('media-large', place, { ...told, limit: most[kind] })];
    if (size <= good[kind]) return [];
    const seconds = Math.ceil(size / slow);
    return [mediaIssue('media-heavy', place, { ...told, seconds, limit: good[kind] })];
  });
}
