import { translator } from '@langnghe/language';

export const awayText = translator(
  {
    title: 'Mang theo',
    lead: 'Máy tính xách tay hay điện thoại nhập phiếu được cả khi không có mạng: ở hội trường, trên xe, nơi sóng yếu. Phiếu nhập xong được khóa ngay, máy ấy không mở lại được; có mạng thì gửi về phòng này, mỗi phiếu một lần.',
    shuffle: 'Xáo trộn phiếu trước khi nhập. Không ghi lại phiếu nào của ai.',
    open: 'Mở trang nhập khi mất mạng',
    listTitle: 'Các máy đang mang theo',
    listAbout:
      'Chỉ là số đếm. Số «đã xong» là theo máy ấy báo lần gửi gần nhất. Còn máy chưa trả thì chưa đóng được cuộc khảo sát.',
    none: 'Không có máy nào đang mang việc nhập phiếu theo.',
    mark: 'Túi',
    finished: 'Đã xong',
    received: 'Đã nhận',
    setAside: 'Để riêng',
    left: 'Còn',
    actions: 'Xử lý',
    strike: 'Gạch bỏ',
    strikeSure:
      'Chỉ khi máy ấy mất hoặc hỏng: phiếu chưa gửi trên máy không về được nữa sau khi đóng, phải nhập lại từ giấy.',
  } as const,
  {
    title: 'Take along',
    lead: 'A laptop or a phone can key in without a network: in a hall, on the road, where the signal is weak. Finished forms are shut at once, and that device cannot open them again; with a network they go to this room, each once.',
    shuffle: 'Shuffle the forms before keying in. Never note which form is whose.',
    open: 'Open the page for keying in without a network',
    listTitle: 'Devices that have it along',
    listAbout:
      'Counts and nothing else. “Finished” is what the device said when it last delivered. While one is out, the study cannot be closed.',
    none: 'No device has keying along.',
    mark: 'Bag',
    finished: 'Finished',
    received: 'Received',
    setAside: 'Set aside',
    left: 'Left',
    actions: 'Actions',
    strike: 'Strike off',
    strikeSure:
      'Only when the device is lost or broken: what it has not delivered can never come after the close, and is keyed in from paper again.',
  },
);
