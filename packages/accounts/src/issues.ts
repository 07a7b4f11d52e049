import { issueMaker } from '@langnghe/language';

export const accountIssue = issueMaker({
  'link-not-valid': {
    vi: [
      'Liên kết này không dùng được: đã dùng rồi, đã hết hạn hoặc gõ thiếu.',
      'Nhờ người quản trị gửi liên kết mới; nếu chưa có tài khoản nào, khởi động lại máy chủ để nhận liên kết mới.',
    ],
    en: [
      'This link does not work: it was used, has expired or is incomplete.',
      'Ask an administrator for a new one; if there is no account yet, restart the server to get a new link.',
    ],
  },
  'login-not-valid': {
    vi: [
      'Tên đăng nhập cần từ 3 đến 100 ký tự và không có dấu cách.',
      'Dùng địa chỉ thư điện tử hoặc một tên ngắn, ví dụ lan.nguyen.',
    ],
    en: [
      'A login has 3 to 100 characters and no spaces.',
      'Use an e-mail address or a short name, for example lan.nguyen.',
    ],
  },
  'login-taken': {
    vi: ['Tên đăng nhập này đã có người dùng.', 'Chọn tên khác.'],
    en: ['This login is taken.', 'Choose another.'],
  },
  'name-missing': {
    vi: ['Chưa có họ tên.', 'Nhập họ tên để đồng nghiệp nhận ra Ông/Bà.'],
    en: ['The name is missing.', 'Enter your name so that colleagues recognise you.'],
  },
  'password-too-short': {
    vi: [
      'Mật khẩu cần ít nhất {least} ký tự.',
      'Dùng một câu dễ nhớ, ví dụ ghép bốn, năm từ không liên quan với nhau.',
    ],
    en: [
      'A password needs at least {least} characters.',
      'Use a phrase that is easy to remember, such as four or five unrelated words.',
    ],
  },
  'password-too-long': {
    vi: ['Mật khẩu dài quá {most} ký tự.', 'Dùng mật khẩu ngắn hơn.'],
    en: ['The password is longer than {most} characters.', 'Use a shorter one.'],
  },
  'password-is-login': {
    vi: ['Mật khẩu không được trùng với tên đăng nhập hay họ tên.', 'Chọn mật khẩu khác.'],
    en: ['The password must not be the login or the name.', 'Choose another.'],
  },
  'password-too-simple': {
    vi: ['Mật khẩu này chỉ lặp lại vài ký tự nên rất dễ đoán.', 'Dùng một câu có nhiều chữ khác nhau.'],
    en: [
      'This password repeats a few characters and is easily guessed.',
      'Use a phrase with many different letters.',
    ],
  },
  'sign-in-failed': {
    vi: ['Tên đăng nhập hoặc mật khẩu không đúng.', 'Nhập lại; kiểm tra phím Caps Lock và bộ gõ tiếng Việt.'],
    en: ['The login or the password is wrong.', 'Try again; check Caps Lock and the Vietnamese keyboard.'],
  },
  'sign-in-wait': {
    vi: ['Đã nhập sai nhiều lần.', 'Đợi {seconds} giây rồi thử lại.'],
    en: ['There were several wrong attempts.', 'Wait {seconds} seconds and try again.'],
  },
  'sign-in-wait-minutes': {
    vi: ['Đã nhập sai nhiều lần.', 'Đợi {minutes} phút rồi thử lại, hoặc nhờ người quản trị giúp.'],
    en: [
      'There were several wrong attempts.',
      'Wait {minutes} minutes and try again, or ask an administrator.',
    ],
  },
  'current-password-wrong': {
    vi: ['Mật khẩu hiện tại không đúng.', 'Nhập lại mật khẩu hiện tại.'],
    en: ['The current password is wrong.', 'Enter the current password again.'],
  },
  'last-admin': {
    vi: ['Đây là người quản trị duy nhất còn lại.', 'Trao quyền quản trị cho người khác trước.'],
    en: ['This is the only administrator left.', 'Make someone else administrator first.'],
  },
  'unknown-account': {
    vi: ['Không tìm thấy tài khoản này.', 'Tải lại danh sách tài khoản.'],
    en: ['There is no such account.', 'Reload the list of accounts.'],
  },
});
