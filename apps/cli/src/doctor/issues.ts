import { issueMaker } from '@langnghe/language';

export const doctorIssue = issueMaker({
  'store-unreachable': {
    vi: [
      'Không mở được kho «{store}»: {reason}',
      'Kiểm tra stores.json, máy chủ PostgreSQL hoặc quyền của tệp, rồi chạy lại.',
    ],
    en: [
      'The store “{store}” cannot be opened: {reason}',
      'Check stores.json, the PostgreSQL server or the file’s permissions, and run again.',
    ],
  },
  'file-open-to-others': {
    vi: ['Người khác trên máy đọc được tệp «{path}».', 'Chạy: chmod {mode} {path}'],
    en: ['Others on this machine can read “{path}”.', 'Run: chmod {mode} {path}'],
  },
  'key-unreadable': {
    vi: [
      'Không đọc được tệp khóa «{path}».',
      'Trả quyền đọc cho tài khoản chạy máy chủ, hoặc khôi phục đúng tệp khóa. Đừng xóa tệp nào.',
    ],
    en: [
      'The key file “{path}” cannot be read.',
      'Give the server’s account the right to read it, or put the right key file back. Do not delete any file.',
    ],
  },
  'swap-on': {
    severity: 'warning',
    vi: [
      'Máy dùng vùng swap ({names}): phần bộ nhớ giữ câu trả lời có thể bị ghi xuống đĩa.',
      'Tắt swap (swapoff -a, bỏ dòng swap trong /etc/fstab), hoặc đặt MemorySwapMax=0 cho dịch vụ, hoặc dùng swap mã hóa.',
    ],
    en: [
      'The machine swaps ({names}): memory that holds answers may be written to disk.',
      'Turn swap off (swapoff -a, and take it out of /etc/fstab), or set MemorySwapMax=0 for the service, or encrypt swap.',
    ],
  },
  'core-dumps': {
    severity: 'warning',
    vi: [
      'Khi lỗi, máy có thể ghi toàn bộ bộ nhớ của chương trình ra tệp (core dump).',
      'Đặt LimitCORE=0 cho dịch vụ, hoặc chạy «ulimit -c 0» trước khi khởi động.',
    ],
    en: [
      'When it crashes, the program’s whole memory may be written to a file (core dump).',
      'Set LimitCORE=0 for the service, or run “ulimit -c 0” before starting.',
    ],
  },
  'clock-behind': {
    vi: [
      'Đồng hồ máy chậm: hôm nay theo máy là {today}, nhưng có tệp ghi ngày {newest}.',
      'Chỉnh giờ máy (timedatectl set-ntp true). Ngày mở và đóng khảo sát tính theo đồng hồ này.',
    ],
    en: [
      'The clock is behind: it says {today}, but a file was written on {newest}.',
      'Set the clock (timedatectl set-ntp true). Studies open and close by it.',
    ],
  },
  'disk-nearly-full': {
    severity: 'warning',
    vi: ['Ổ đĩa của thư mục dữ liệu chỉ còn {free} MB.', 'Giải phóng dung lượng trước khi mở khảo sát mới.'],
    en: [
      'The disk of the data folder has only {free} MB left.',
      'Free some space before opening another study.',
    ],
  },
  'disk-full': {
    vi: [
      'Ổ đĩa của thư mục dữ liệu chỉ còn {free} MB: khảo sát mới không mở được, câu trả lời có thể bị từ chối.',
      'Giải phóng dung lượng ngay. Câu trả lời đã báo nhận vẫn an toàn.',
    ],
    en: [
      'The disk of the data folder has only {free} MB left: no study can open, and answers may be refused.',
      'Free space now. Answers that were acknowledged are safe.',
    ],
  },
  'language-missing': {
    vi: ['Node trên máy này không biết xếp chữ tiếng Việt (ICU).', 'Dùng Node đi kèm (npm run setup).'],
    en: [
      'This machine’s Node cannot sort Vietnamese (ICU).',
      'Use the Node that comes along (npm run setup).',
    ],
  },
});
