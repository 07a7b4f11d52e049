import { translator } from '@langnghe/language';

export const accountText = translator(
  {
    setupTitle: 'Tạo tài khoản đầu tiên',
    joinTitle: 'Tạo tài khoản của Ông/Bà',
    joinLead: 'Ông/Bà được mời cùng làm khảo sát trên máy chủ này.',
    setupLead: 'Máy chủ này chưa có ai quản lý. Tài khoản tạo ở đây mở và đóng được mọi cuộc khảo sát.',
    setupUsed: 'Đường dẫn này không còn dùng được',
    setupUsedAbout:
      'Đường dẫn chỉ dùng được một lần và có thể đã được dùng rồi. Nếu Ông/Bà đã có tài khoản, xin đăng nhập. Nếu chưa, xin khởi động lại máy chủ để nhận đường dẫn mới.',
    name: 'Họ tên',
    nameHint: 'Hiện trong văn phòng; người trả lời không thấy.',
    login: 'Tên đăng nhập',
    loginHint: 'Chữ và số, không có dấu cách. Ví dụ: lan hoặc lan@phuong.vn.',
    password: 'Mật khẩu',
    passwordHint: 'Ít nhất 12 ký tự. Vài từ ghép lại dễ nhớ và khó đoán hơn ký tự lạ.',
    passwordAgain: 'Nhập lại mật khẩu',
    differ: 'Hai lần nhập mật khẩu không giống nhau. Xin nhập lại cả hai.',
    create: 'Tạo tài khoản và vào làm việc',
    signInTitle: 'Đăng nhập',
    signInLead: 'Trang này dành cho người làm khảo sát. Người trả lời không cần tài khoản.',
    signIn: 'Đăng nhập',
    answer: 'Tôi có phiếu mã và muốn trả lời',
    noAccount:
      'Máy chủ chưa có tài khoản nào. Đường dẫn tạo tài khoản đầu tiên hiện ở cửa sổ nơi máy chủ được khởi động.',
  } as const,
  {
    setupTitle: 'Create the first account',
    joinTitle: 'Create your account',
    joinLead: 'You are invited to work on studies on this server.',
    setupLead: 'Nobody runs this server yet. The account made here can open and close every study.',
    setupUsed: 'This link no longer works',
    setupUsedAbout:
      'It works once and may have been used. If you have an account, please sign in. If not, restart the server to get a new link.',
    name: 'Your name',
    nameHint: 'Shown in the office; respondents do not see it.',
    login: 'Sign-in name',
    loginHint: 'Letters and digits without spaces. For example: lan or lan@ward.vn.',
    password: 'Password',
    passwordHint: 'At least 12 characters. A few words together are easier to remember and harder to guess.',
    passwordAgain: 'Password again',
    differ: 'The two passwords differ. Please type both again.',
    create: 'Create the account and start',
    signInTitle: 'Sign in',
    signInLead: 'This page is for those who run studies. Respondents need no account.',
    signIn: 'Sign in',
    answer: 'I have a slip with a code and want to answer',
    noAccount:
      'The server has no account yet. The link that makes the first one stands in the window in which the server was started.',
  },
);
