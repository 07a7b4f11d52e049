import { translator, type CatalogueOf } from '@langnghe/language';

const vi = {
  title: 'Làm sao tôi biết điều đó là thật?',
  lead: 'Ông/Bà không cần tin lời chúng tôi. Ông/Bà có thể tự kiểm tra, từng bước một.',
  s1t: 'So bản cam kết với thư mời',
  s1: 'Mọi điều đã hứa được viết trong một bản cam kết. Trong đó có câu hỏi, các nhóm, ngày tháng và những bảng số sẽ công bố. Bản cam kết được rút gọn thành tám từ dưới đây. Đổi một chữ trong bản cam kết thì tám từ đổi hết. Xin so với tám từ in trên thư mời, hoặc với thư mời của người khác. Mọi người phải giống nhau.',
  s1q: 'Nói thật: người có rất nhiều máy tính mạnh có thể làm giả cho trùng tám từ. Mã QR chứa nhiều hơn tám từ, nên quét mã QR là chắc nhất.',
  s2t: 'Vé được đóng dấu mà không ai nhìn thấy vé',
  s2: 'Hãy nghĩ đến một phong bì lót giấy than. Ông/Bà bỏ tờ vé vào rồi dán kín. Nơi phát vé đóng dấu lên phong bì. Dấu in qua giấy than xuống tờ vé. Về nhà Ông/Bà mới bóc ra. Nơi phát vé nhận ra dấu của mình, nhưng chưa từng nhìn thấy tờ vé. Vì thế không ai biết vé nào của ai. Điện thoại của Ông/Bà làm đúng như vậy.',
  s3t: 'Vé và câu trả lời đi hai đường',
  s3: 'Nơi phát vé biết ai được mời, nhưng không bao giờ thấy câu trả lời. Nơi nhận câu trả lời chỉ thấy vé không tên, không biết ai được mời. Hai nơi có hai kho riêng.',
  s4t: 'Trả lời giữa đám đông',
  s4: 'Có {classes} nhóm. Nhóm nhỏ nhất có {least} người được mời. Một nhóm chỉ bắt đầu trả lời khi ít nhất 30 người trong nhóm đã có vé.',
  wt: 'Có bên làm chứng độc lập',
  w: 'Bên làm chứng là {name}. Vé nào cũng phải có hai dấu: một của nơi tổ chức, một của bên làm chứng. Vì thế nơi tổ chức không tự làm thêm vé được. Bên làm chứng không nhìn thấy vé và không nhận câu trả lời. Khi đóng, họ công bố họ đã đóng dấu bao nhiêu vé.',
  wq: 'Nói thật: nếu hai bên thông đồng thì họ làm thêm vé được. Nhưng dù thông đồng, họ cũng không biết vé nào của ai.',
  s5t: 'Đếm lại khi đóng',
  s5: 'Sau ngày {closes}, danh sách vé đã dùng được công bố. Ai cũng kiểm tra được bốn điều. Vé nào cũng có dấu thật. Không vé nào dùng hai lần. Số câu trả lời không nhiều hơn số vé đã phát. Số vé đã phát không nhiều hơn số người được mời.',
  s6t: 'Điều chúng tôi không hứa được',
  s6: 'Có thể có người sửa trang này rồi chỉ gửi bản sửa cho riêng Ông/Bà. Điện thoại không phát hiện được việc đó. Ai lo điều này nên dùng phiếu giấy rút thăm. Người đứng cạnh nhìn màn hình thì thấy. Máy do nơi làm việc quản lý có thể bị theo dõi. Những gì Ông/Bà tự viết về mình có thể cho biết Ông/Bà là ai.',
  whole: 'Phần cho người rành máy tính',
  wholeNote: 'Là SHA-256 của tệp này:',
  back: 'Quay lại',
} as const;

const en: CatalogueOf<typeof vi> = {
  title: 'How do I know that this is true?',
  lead: 'You need not take our word. You can check for yourself, step by step.',
  s1t: 'Compare the promises with your invitation',
  s1: 'Everything we promise is written in one text: the questions, the groups, the days, and the tables that will be published. It is shortened to the eight words below. Change one letter of the promises and all eight words change. Compare them with those on your invitation, or with somebody else’s. Everybody must have the same.',
  s1q: 'To be honest: somebody with very many strong computers could forge promises with the same eight words. The QR code holds more than eight words, so scanning it is safest.',
  s2t: 'The ticket is stamped, and nobody sees it',
  s2: 'Think of an envelope lined with carbon paper. You put your ticket in and close it. The place that gives out tickets stamps the envelope. The stamp goes through the carbon paper to the ticket. You open it at home. That place knows its own stamp but has never seen the ticket. So nobody knows whose ticket is whose. Your phone does just that.',
  s3t: 'Ticket and answers go two ways',
  s3: 'The place that gives out tickets knows who is invited but never sees an answer. The place that takes answers sees tickets without names and does not know who is invited. They have two separate stores.',
  s4t: 'Answering in a crowd',
  s4: 'There are {classes} groups. The smallest invites {least} people. A group starts to answer only when at least 30 of its people have tickets.',
  wt: 'There is an independent witness',
  w: 'The witness is {name}. Every ticket needs two stamps: one of the organiser and one of the witness. So the organiser cannot make more tickets alone. The witness sees no ticket and receives no answers. At the close they publish how many tickets they stamped.',
  wq: 'To be honest: if the two work together they can make more tickets. Even then they do not know whose ticket is whose.',
  s5t: 'Counting after the close',
  s5: 'After {closes} the list of used tickets is published. Anyone can check four things. Every ticket has a true stamp. None was used twice. There are no more answers than tickets given out. There are no more tickets than people invited.',
  s6t: 'What we cannot promise',
  s6: 'Somebody could alter this page and send the altered one to you alone. Your phone cannot notice that. If that worries you, use a paper slip from the draw. Whoever stands beside you sees the screen. A device managed by your workplace may be watched. What you write about yourself may show who you are.',
  whole: 'For those who know computers',
  wholeNote: 'It is the SHA-256 of this file:',
  back: 'Back',
};

/** A walk through the check, step by step, and what it cannot show. */
export const howTexts = translator(vi, en);
export const howCatalogues = { vi, en };
