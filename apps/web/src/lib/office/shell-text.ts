import { translator } from '@langnghe/language';

export const shellText = translator(
  {
    office: 'Văn phòng khảo sát',
    skip: 'Đến nội dung chính',
    studies: 'Các cuộc khảo sát',
    navStudies: 'Khảo sát',
    accounts: 'Tài khoản',
    otherLanguage: 'English',
    signOut: 'Đăng xuất',
    signedInAs: 'Tài khoản: {name}',
    back: 'Quay lại',
    home: 'Trang công khai',
    errorTitle: 'Không mở được trang này',
    notFound: 'Không có trang nào ở địa chỉ này. Có thể địa chỉ gõ thiếu, hoặc nội dung đã được chuyển đi.',
    tooLarge:
      'Tệp này lớn quá 20 MB nên máy chủ không nhận. Xin bỏ bớt hình ảnh, trang tính không cần đến, rồi gửi lại.',
    forbidden: 'Tài khoản của Ông/Bà không được làm việc này. Xin nhờ người quản trị.',
    broken:
      'Máy chủ gặp lỗi khi làm việc này. Những gì đã lưu vẫn còn. Xin thử lại; nếu vẫn lỗi, xin báo người quản trị máy chủ.',
    toStudies: 'Về danh sách khảo sát',
    trouble: 'Máy chủ gặp trở ngại khi nhận câu trả lời',
  } as const,
  {
    office: 'Survey office',
    skip: 'Skip to content',
    studies: 'Studies',
    navStudies: 'Studies',
    accounts: 'Accounts',
    otherLanguage: 'Tiếng Việt',
    signOut: 'Sign out',
    signedInAs: 'Account: {name}',
    back: 'Back',
    home: 'Public page',
    errorTitle: 'This page cannot be shown',
    notFound: 'There is no page at this address. It may be mistyped, or what stood here was moved.',
    tooLarge:
      'This file is larger than 20 MB, so the server does not take it. Remove pictures and sheets that are not needed, then send it again.',
    forbidden: 'Your account may not do this. Please ask an administrator.',
    broken:
      'The server met an error. What was saved is still there. Please try again; if it fails again, tell whoever runs the server.',
    toStudies: 'To the studies',
    trouble: 'The server has trouble taking answers',
  },
);
