import type { Language } from '@langnghe/language';

export type SealedRefusal = 'used' | 'closed' | 'mend' | 'damaged' | 'early';

/** Why a form that waits on the phone was not taken, and what to do. Said by the server: pages have no room for it. */
export const sealedRefusals: Readonly<Record<Language, Readonly<Record<SealedRefusal, string>>>> = {
  vi: {
    used: 'Máy chủ không nhận phiếu này: mã của phiếu đã được dùng để gửi một phiếu, hoặc không đúng. Nếu Ông/Bà đã gửi rồi thì không cần làm gì thêm, xin xoá phiếu này. Nếu chưa gửi, xin báo người phát phiếu; đừng nói mình đã trả lời gì. Phiếu vẫn được khoá trên máy.',
    closed:
      'Máy chủ không nhận phiếu này: đã hết hạn nhận phiếu. Phiếu vẫn được khoá trên máy, không ai mở được. Nếu Ông/Bà thấy chưa hết hạn, xin hỏi nơi tổ chức rồi bấm Gửi ngay. Không cần nữa thì xin xoá phiếu.',
    mend: 'Máy chủ chưa nhận được phiếu này: trong phiếu có chỗ phải sửa, mà phiếu đã khoá thì không sửa được. Mã chưa bị dùng. Xin trả lời lại từ đầu bằng mã đó, rồi xoá phiếu này.',
    damaged:
      'Phiếu khoá trên máy này đã hỏng, máy chủ không mở được. Mã chưa bị dùng. Xin trả lời lại từ đầu bằng mã đó, rồi xoá phiếu này.',
    early:
      'Chưa đến lúc gửi: chưa đến ngày nhận phiếu, hoặc nhóm của Ông/Bà chưa đủ 30 người nhận vé. Vé chưa bị dùng. Phiếu vẫn được khoá trên máy. Xin mở lại trang này sau: phiếu tự gửi.',
  },
  en: {
    used: 'The server does not take this form: its code has been used to send a form, or is not right. If you have sent yours, there is nothing more to do; please wipe this one. If not, tell the person who hands out the slips; do not say what you answered. The form is still locked on this device.',
    closed:
      'The server does not take this form: the survey is closed. The form is still locked on this device, and nobody can open it. If you think it is not closed yet, ask the organiser and press Send now. If you need it no more, wipe it.',
    mend: 'The server could not take this form: something in it must be mended, and a locked form cannot be. The code has not been used. Please answer again from the beginning with that code, then wipe this form.',
    damaged:
      'The form that is locked on this device is damaged and the server cannot open it. The code has not been used. Please answer again from the beginning with that code, then wipe this form.',
    early:
      'It is too early to send: the survey is not open yet, or fewer than 30 people of your group have taken a ticket. Your ticket has not been used. The form is still locked on this device. Open this page again later: it is then sent by itself.',
  },
};
