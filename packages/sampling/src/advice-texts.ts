import { translator } from '@langnghe/language';

export const adviceText = translator(
  {
    overall:
      'Với {invited} phiếu ở {units} cơ sở, nếu mọi người đều trả lời thì tỷ lệ tính chung cho tất cả có sai số khoảng ±{margin} điểm phần trăm. Ví dụ, kết quả 50% nghĩa là tỷ lệ thật nằm trong khoảng {low}% đến {high}%.',
    'no-margin':
      'Mẫu chỉ có một cơ sở nên không tính được sai số theo cách thông thường. Kết quả chỉ mô tả những người đã trả lời.',
    alike:
      'Người cùng một cơ sở thường nghĩ giống nhau, nên {invited} phiếu này cho biết nhiều như khoảng {effective} phiếu của những người chọn ngẫu nhiên từ cả danh sách.',
    'fewer-answers':
      'Không phải ai cũng trả lời. Nếu cứ 10 người chỉ có 7 người trả lời, sai số khoảng ±{margin} điểm phần trăm, và người không trả lời có thể nghĩ khác người trả lời.',
    halves:
      'So sánh được những nhóm lớn có ở hầu hết các cơ sở, ví dụ nam và nữ: mỗi nửa có sai số khoảng ±{margin} điểm, nên chênh lệch dưới {difference} điểm chưa nói lên điều gì.',
    'no-ranking':
      'Không xếp hạng {units} cơ sở: mỗi nơi {take} phiếu, sai số ±{margin} điểm. Xếp hạng như vậy chỉ là may rủi.',
    'no-ranking-unequal':
      'Không xếp hạng {units} cơ sở: mỗi nơi từ {least} đến {most} phiếu, sai số từ ±{margin} đến ±{largest} điểm. Xếp hạng như vậy chỉ là may rủi.',
    'small-groups':
      'Không công bố kết quả của nhóm dưới 30 người trả lời: vừa dễ nhận ra người trả lời, vừa sai số quá lớn (±{margin} điểm trở lên).',
    classes:
      'Để không ai bị nhận ra, các cơ sở được xếp ngẫu nhiên thành {classes} nhóm phiếu, mỗi nhóm từ 30 người trở lên. Được: không ai biết phiếu nào đến từ cơ sở nào. Mất: không có kết quả của từng cơ sở, và sai số khi công bố rộng hơn một chút, khoảng ±{margin} điểm.',
    'one-class':
      'Để không ai bị nhận ra, mọi phiếu thuộc một nhóm chung. Được: không ai biết phiếu nào đến từ đâu. Mất: không đo được người cùng cơ sở nghĩ giống nhau đến đâu, nên sai số khi công bố tính rộng cho chắc, khoảng ±{margin} điểm.',
    'strata-classes':
      'Để không ai bị nhận ra, phiếu chỉ mang tên nhóm cơ sở ({classes} nhóm, mỗi nhóm từ 30 người trở lên). Được: không ai biết phiếu nào đến từ cơ sở nào. Mất: không đo được người cùng cơ sở nghĩ giống nhau đến đâu, nên sai số khi công bố tính rộng cho chắc, khoảng ±{margin} điểm.',
    'classes-without-margin':
      'Để không ai bị nhận ra, các cơ sở được xếp thành {classes} nhóm phiếu, mỗi nhóm từ 30 người trở lên. Mẫu quá nhỏ nên không đủ nhóm để tính sai số khi công bố; cần ít nhất 60 phiếu ở 4 cơ sở.',
    'all-units':
      'Tất cả {units} cơ sở trong danh sách đều tham gia, nên sai số thật thường nhỏ hơn các con số trên; chương trình tính theo hướng thận trọng.',
    'large-share':
      'Phiếu được phát cho {share}% số người, nên sai số thật nhỏ hơn các con số trên; chương trình tính theo hướng thận trọng.',
    'unequal-weights':
      'Các nhóm cơ sở có tỷ lệ người được mời khác nhau. Khi tính chung, mỗi phiếu được nhân với hệ số để đúng tỷ lệ; vì vậy sai số rộng hơn một chút (đã tính ở trên).',
    population:
      'Kết quả nói về {people} người thuộc các cơ sở trong danh sách, không nói thay cho nơi không có trong danh sách.',
  } as const,
  {
    overall:
      'With {invited} slips in {units} units, if everyone answers, a share of the whole has a margin of about ±{margin} percentage points. For example, a result of 50% means that the true share lies between {low}% and {high}%.',
    'no-margin':
      'The sample has a single unit, so the usual margin of error cannot be computed. The results describe only those who answered.',
    alike:
      'People of one unit often think alike, so these {invited} slips tell as much as about {effective} slips of people chosen at random from the whole list.',
    'fewer-answers':
      'Not everyone answers. If only 7 of 10 do, the margin is about ±{margin} percentage points, and those who do not answer may think differently from those who do.',
    halves:
      'Large groups found in most units can be compared, women and men for example: each half has a margin of about ±{margin} points, so a difference under {difference} points says nothing yet.',
    'no-ranking':
      'Do not rank the {units} units: {take} slips each carry a margin of ±{margin} points. Such a ranking is a matter of luck.',
    'no-ranking-unequal':
      'Do not rank the {units} units: {least} to {most} slips each carry a margin of ±{margin} to ±{largest} points. Such a ranking is a matter of luck.',
    'small-groups':
      'Results of groups under 30 answers are not published: people could be recognised, and the margin is too wide (±{margin} points or more).',
    classes:
      'So that nobody can be recognised, the units are put at random into {classes} classes of codes with 30 people or more each. Gained: nobody knows which slip came from which unit. Lost: there are no results by unit, and the published margin is a little wider, about ±{margin} points.',
    'one-class':
      'So that nobody can be recognised, all slips are of one class. Gained: nobody knows where a slip came from. Lost: how much people of one unit think alike cannot be measured, so the published margin is made wide to be safe, about ±{margin} points.',
    'strata-classes':
      'So that nobody can be recognised, a slip carries its stratum only ({classes} classes with 30 people or more each). Gained: nobody knows which slip came from which unit. Lost: how much people of one unit think alike cannot be measured, so the published margin is made wide to be safe, about ±{margin} points.',
    'classes-without-margin':
      'So that nobody can be recognised, the units are put into {classes} classes of codes with 30 people or more each. The sample is so small that there are not enough classes to compute a margin for publication; at least 60 slips in 4 units are needed.',
    'all-units':
      'All {units} units of the list take part, so the true margin is usually smaller than the figures above; they are on the safe side.',
    'large-share':
      'Slips go to {share}% of the people, so the true margin is smaller than the figures above; they are on the safe side.',
    'unequal-weights':
      'People of different strata are invited at different rates. In results for the whole each answer is multiplied to restore the proportions, which makes the margin a little wider (counted above).',
    population:
      'The results are about the {people} people of the units in the list and do not speak for places that are not in it.',
  },
);
