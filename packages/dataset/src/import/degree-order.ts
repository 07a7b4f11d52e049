import { looseKey } from './match-key.ts';

/** Usual scales, from least to most, without marks; the Vietnamese ones first. */
const scales: readonly (readonly string[])[] = [
  [
    'hoan toan khong dong y',
    'rat khong dong y',
    'khong dong y',
    'nua dong y nua khong',
    'phan van',
    'trung lap',
    'binh thuong',
    'dong y mot phan',
    'dong y',
    'rat dong y',
    'hoan toan dong y',
  ],
  [
    'hoan toan khong hai long',
    'rat khong hai long',
    'khong hai long',
    'chua hai long',
    'binh thuong',
    'tuong doi hai long',
    'kha hai long',
    'hai long',
    'rat hai long',
    'hoan toan hai long',
  ],
  [
    'khong bao gio',
    'chua bao gio',
    'hiem khi',
    'it khi',
    'doi khi',
    'thinh thoang',
    'thuong xuyen',
    'rat thuong xuyen',
    'luon luon',
  ],
  [
    'rat kem',
    'kem',
    'rat xau',
    'xau',
    'yeu',
    'trung binh',
    'binh thuong',
    'tam duoc',
    'kha',
    'tot',
    'rat tot',
    'xuat sac',
  ],
  ['khong quan trong', 'it quan trong', 'binh thuong', 'quan trong', 'rat quan trong'],
  ['khong biet', 'biet it', 'biet mot phan', 'biet kha ro', 'biet ro'],
  ['strongly disagree', 'disagree', 'neither agree nor disagree', 'neutral', 'agree', 'strongly agree'],
  [
    'very dissatisfied',
    'dissatisfied',
    'neither satisfied nor dissatisfied',
    'neutral',
    'satisfied',
    'very satisfied',
  ],
  ['never', 'rarely', 'seldom', 'sometimes', 'often', 'usually', 'always'],
  ['very poor', 'poor', 'fair', 'average', 'good', 'very good', 'excellent'],
];

/** The labels in the order of a usual scale that knows at least three and all but one or two of them. */
export function degreeOrder(labels: readonly string[]): string[] | undefined {
  for (const scale of scales) {
    const place = (label: string): number => scale.indexOf(looseKey(label));
    const steps = labels.filter((label) => place(label) !== -1);
    const rest = labels.filter((label) => place(label) === -1);
    if (steps.length >= 3 && rest.length <= 2) return [...steps.sort((a, b) => place(a) - place(b)), ...rest];
  }
  return undefined;
}
