import { translator } from '@langnghe/language';

export const classChoiceText = translator(
  {
    oneGained:
      'Câu trả lời không mang dấu hiệu nào về nơi gửi: mỗi người lẫn trong cả {smallest} người được mời. Đây là cách kín nhất.',
    strataGained:
      'Câu trả lời chỉ mang tên nhóm đơn vị, không mang tên đơn vị. Có {classes} nhóm phiếu, mỗi người lẫn trong ít nhất {smallest} người. Tỷ lệ giữa các nhóm đơn vị được chỉnh lại cho đúng danh sách.',
    groupsGained:
      'Sai số được đo từ chính các câu trả lời, không phải ước đoán. Có {classes} nhóm phiếu, mỗi nhóm ghép ngẫu nhiên vài đơn vị; mỗi người lẫn trong ít nhất {smallest} người.',
    oneLost:
      'Không đo được người cùng đơn vị nghĩ giống nhau đến đâu, nên sai số phải tính rộng ra cho chắc: gấp đôi mức giống nhau thường gặp.',
    strataLost:
      'Trong mỗi nhóm đơn vị không đo được người cùng đơn vị nghĩ giống nhau đến đâu, nên sai số phải tính rộng ra cho chắc: gấp đôi mức giống nhau thường gặp.',
    groupsLost: 'Đám đông che mỗi người nhỏ hơn so với một nhóm chung.',
    fewGroups:
      'Chỉ có {classes} nhóm (nên có từ {wanted} nhóm): bản thân sai số cũng khó tính chính xác. Khoảng sai số đã được nới rộng vì vậy.',
    oneUneven:
      'Các nhóm đơn vị được mời với tỷ lệ khác nhau mà không chỉnh lại được, nên kết quả chung nghiêng về nhóm được mời nhiều hơn.',
    unevenWeights: 'Sai số rộng thêm vì các nhóm được mời với tỷ lệ khác nhau.',
    noMargin: 'Mẫu quá nhỏ: không tính được sai số. Cần ít nhất 60 phiếu ở 4 đơn vị.',
    margin: 'Sai số khi công bố: khoảng ±{margin} điểm phần trăm nếu mọi người đều trả lời.',
  } as const,
  {
    oneGained:
      'An answer carries no sign of where it came from: everybody hides among all {smallest} people invited. Nothing hides people better.',
    strataGained:
      'An answer carries its stratum, never its unit. There are {classes} classes and everybody hides among at least {smallest} people. The proportions between strata are restored to those of the list.',
    groupsGained:
      'The margin of error is measured from the answers themselves, not assumed. There are {classes} classes, each of a few units put together at random; everybody hides among at least {smallest} people.',
    oneLost:
      'How much people of one unit think alike cannot be measured, so the margin is made wide to be safe: twice the usual likeness.',
    strataLost:
      'How much people of one unit think alike cannot be measured within a stratum, so the margin is made wide to be safe: twice the usual likeness.',
    groupsLost: 'The crowd that hides each person is smaller than with one class for all.',
    fewGroups:
      'There are only {classes} classes ({wanted} or more would be better): the margin itself is hard to measure. It has been widened for that.',
    oneUneven:
      'Strata are invited at different rates, and this cannot be put right, so results for the whole lean towards those invited more.',
    unevenWeights: 'The margin is wider because strata are invited at different rates.',
    noMargin:
      'The sample is too small: no margin of error can be computed. At least 60 slips in 4 units are needed.',
    margin: 'The published margin: about ±{margin} percentage points if everybody answers.',
  },
);
