import type { Figure } from '../../src/charts/figures.ts';
import type { Frame } from '../../src/charts/svg.ts';
import { paper, screen } from '../../src/charts/theme.ts';

export const frame: Frame = {
  id: 'c1',
  title: 'Câu 3. Kênh thông tin',
  description: 'Bảng tin: 56%',
  language: 'vi',
  theme: screen,
  width: 340,
  labelWidth: 0,
};
export const printed: Frame = { ...frame, theme: paper, width: 575, labelWidth: 215 };

export const share = (value: number, margin = 0.05): Figure => ({
  value,
  interval: [Math.max(0, value - margin), Math.min(1, value + margin)],
  decimals: 0,
});

export const bars = [
  { label: 'Bảng niêm yết, bảng tin', figure: share(0.56), aside: false },
  {
    label: 'Trưởng thôn, tổ trưởng, cán bộ công đoàn, cán bộ Mặt trận báo trực tiếp',
    figure: share(0.21),
    aside: false,
  },
  { label: 'Khác', figure: share(0.12), aside: true },
];
export const masked = [
  { label: 'Có', figure: { value: null, mask: 'at-least-90', interval: null, decimals: 0 }, aside: false },
  { label: 'Không', figure: { value: null, mask: 'below-10', interval: null, decimals: 0 }, aside: false },
] as const;
export const scale = {
  steps: ['Hoàn toàn không đồng ý', 'Không đồng ý', 'Nửa nọ nửa kia', 'Đồng ý', 'Hoàn toàn đồng ý'],
  reversed: false,
  net: 'Tỷ lệ «Đồng ý hoặc Hoàn toàn đồng ý»',
};
export const statements = [
  {
    label: 'a) Những việc tôi cần biết được công khai kịp thời',
    steps: [0.1, 0.2, 0.25, 0.3, 0.12].map((p) => share(p)),
    net: share(0.42),
  },
  { label: 'b) Thông tin dễ tìm', steps: [0.3, 0.3, 0.2, 0.1, 0.05].map((p) => share(p)), net: share(0.15) },
];
export const means = [
  { label: 'Tất cả', figure: { value: 6.4, interval: [6.1, 6.7], decimals: 1 }, everybody: true },
  { label: 'Nam', figure: { value: 6.2, interval: [5.7, 6.7], decimals: 1 }, everybody: false },
  { label: 'Nữ', figure: { value: 6.6, interval: [6.2, 7], decimals: 1 }, everybody: false },
] as const;
export const trend = [
  { label: '11/2024', figure: share(0.31) },
  { label: '11/2025', figure: share(0.4, 0.07) },
  { label: 'Đợt này', figure: share(0.58) },
];
export const panels = {
  panels: ['Tất cả', 'Nam', 'Nữ', 'Chưa từng đi học, hoặc học chưa hết tiểu học', 'Cấp II', 'Cấp III'],
  rows: bars.map(({ label }, i) => ({
    label,
    figures: [0.56, 0.62, 0.5, 0.71, 0.08, 0].map((value) => share(value / (i + 1))),
  })),
};
export const marks = { kind: 'mean', minimum: 0, maximum: 10 } as const;
