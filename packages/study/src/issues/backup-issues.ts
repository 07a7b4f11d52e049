/** Backups and restoring. */
export const backupIssues = {
  'backup-key-beside': {
    vi: [
      'Khóa của bản sao lưu không được để trong «{folder}»: ai có cả hai thì có tất cả.',
      'Để khóa ở một ổ đĩa khác, ví dụ một thẻ nhớ cất riêng.',
    ],
    en: [
      'The key of a backup may not stand in "{folder}": whoever has both has everything.',
      'Put the key on another medium, such as a memory stick kept elsewhere.',
    ],
  },
  'backup-inside': {
    vi: [
      'Bản sao lưu không được nằm trong thư mục dữ liệu, hay chứa thư mục dữ liệu: «{folder}».',
      'Chọn một thư mục ở ổ đĩa khác.',
    ],
    en: [
      'A backup may not stand inside the data folder, or hold it: "{folder}".',
      'Choose a folder on another disk.',
    ],
  },
  'backup-away': {
    severity: 'warning',
    vi: [
      'Một phần bản sao lưu không ở đây nên chưa xóa được: «{place}».',
      'Gắn ổ đĩa hay thẻ nhớ đó vào rồi tự tay xóa, và làm một bản sao lưu mới.',
    ],
    en: [
      'A part of the backup is not here, so it was not erased: "{place}".',
      'Attach that disk or memory stick and delete it by hand, then make a new backup.',
    ],
  },
  'backup-missing': {
    vi: ['Không có bản sao lưu trong «{folder}».', 'Kiểm tra lại đường dẫn.'],
    en: ['There is no backup in "{folder}".', 'Check the path.'],
  },
  'backup-damaged': {
    vi: [
      'Bản sao lưu trong «{folder}» đã hỏng: không mở được bằng khóa của nó. Chưa khôi phục gì.',
      'Dùng bản sao lưu khác. Không có khóa thì vẫn lấy lại được tệp của các cuộc khảo sát đã đóng.',
    ],
    en: [
      'The backup in "{folder}" is damaged: its own key does not open it. Nothing was restored.',
      'Use another backup. Without the key, the files of closed studies can still be brought back.',
    ],
  },
  'restore-store-not-empty': {
    vi: [
      'Các cơ sở dữ liệu đã có dữ liệu, nên chưa khôi phục gì.',
      'Tạo hai cơ sở dữ liệu trống và ghi địa chỉ của chúng vào «stores.json» trong «{folder}», rồi khôi phục.',
    ],
    en: [
      'The databases hold data already, so nothing was restored.',
      'Make two empty databases, write their addresses into "stores.json" in "{folder}", then restore.',
    ],
  },
  'restore-not-empty': {
    vi: [
      'Thư mục dữ liệu «{folder}» không trống. Khôi phục không ghi đè lên dữ liệu đang có.',
      'Chuyển dữ liệu cũ đi nơi khác, chỉ để lại thư mục con «erased», rồi khôi phục.',
    ],
    en: [
      'The data folder "{folder}" is not empty. A restore never writes over what is there.',
      'Move the old data away, leaving only its subfolder "erased", then restore.',
    ],
  },
} as const;
