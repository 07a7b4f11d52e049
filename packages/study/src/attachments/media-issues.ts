import { issueMaker } from '@langnghe/language';

/** What is wrong with the files beside a workbook. */
export const mediaIssue = issueMaker({
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
  'media-unused': {
    severity: 'warning',
    vi: [
      'Tệp «{file}» được giữ lại nhưng chưa câu nào dùng đến.',
      'Chọn tệp này ở câu hỏi cần dùng, hoặc xóa tệp; người trả lời không nhìn thấy tệp chưa dùng.',
    ],
    en: [
      'The file “{file}” was kept, but no question uses it yet.',
      'Choose it at the question that needs it, or delete it; respondents never see a file that is not used.',
    ],
  },
  'file-left-out': {
    severity: 'warning',
    vi: [
      'Tệp «{file}» không được giữ lại: phiếu không nhắc đến tệp này và đây không phải là ảnh, âm thanh hay phim.',
      'Nếu phiếu cần tệp này, kiểm tra lại tên tệp trong bảng tính.',
    ],
    en: [
      'The file “{file}” was not kept: the form does not name it and it is no picture, sound or film.',
      'If the form needs it, check how the workbook spells its name.',
    ],
  },
  'files-none': {
    vi: ['Không có tệp nào được giữ lại.', 'Chọn ảnh, âm thanh, phim hoặc bảng mà phiếu cần.'],
    en: ['No file was kept.', 'Choose pictures, sounds, films or tables that the form needs.'],
  },
  'files-heavy': {
    vi: [
      'Các tệp kèm theo nặng tổng cộng {size} MB, hơn mức {limit} MB.',
      'Xin thu nhỏ ảnh, cắt ngắn âm thanh, hoặc xóa các tệp chưa dùng.',
    ],
    en: [
      'The files beside the form have {size} MB together, more than the {limit} MB allowed.',
      'Make pictures smaller and sounds shorter, or delete files that are not used.',
    ],
  },
  'files-many': {
    vi: ['Có {count} tệp kèm theo, hơn mức {limit}.', 'Xin xóa các tệp chưa dùng.'],
    en: ['There are {count} files beside the form, more than the {limit} allowed.', 'Delete files not used.'],
  },
  'file-in-use': {
    vi: ['Tệp «{file}» đang được dùng ở: {users}.', 'Bỏ tệp khỏi các mục này trước, rồi hãy xóa.'],
    en: ['The file “{file}” is used by: {users}.', 'Take it off these first, then delete it.'],
  },
  'file-no-media': {
    vi: [
      'Tệp «{file}» không phải là ảnh, âm thanh hay phim dùng được trên điện thoại cũ.',
      'Ảnh: .png, .jpg, .gif, .webp; âm thanh: .mp3, .m4a, .wav; phim: .mp4. Xin lưu lại ở một dạng này.',
    ],
    en: [
      'The file “{file}” is no picture, sound or film that older phones show.',
      'Pictures: .png, .jpg, .gif, .webp; sound: .mp3, .m4a, .wav; film: .mp4. Save it in one of these.',
    ],
  },
  'zip-has-workbook': {
    vi: [
      'Tệp .zip này có bảng tính phiếu hỏi «{file}».',
      'Để thay cả phiếu, tải tệp lên ở màn hình «Phiếu hỏi», mục «Thay bằng tệp khác»; ở đây chỉ nhận tệp kèm theo.',
    ],
    en: [
      'This .zip holds a questionnaire workbook, “{file}”.',
      'To replace the whole form, upload it on the screen “Questionnaire”, “Replace it by another file”; here only the files beside it are taken.',
    ],
  },
});
