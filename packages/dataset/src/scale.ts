import { fold } from '@langnghe/language';
import type { Category } from './codebook.ts';

/** Words of degree, folded: frequent in the labels of rating scales, rare elsewhere. */
const degree =
  /\b(rat|hoan toan|kha|hoi|tam duoc|binh thuong|trung binh|day du|mot phan|mot so|chua tung|chua bao gio|khong bao gio|hiem khi|thinh thoang|thuong xuyen|luon luon|it khi|tot|kem|yeu|dong y|hai long|very|fairly|quite|somewhat|strongly|completely|partly|fully|never|rarely|seldom|sometimes|often|always|neither|good|poor|excellent|agree|disagree|satisfied)\b/;

const lowest = /\b(tro xuong|duoi|it hon|khong qua|or below|or less|under|less than|up to)\b/;
const highest = /\b(tro len|tren|hon|or above|or more|and over|over|more than)\b/;

/**
 * Whether the categories are steps of one scale. They are when at least three opinions remain beside "other",
 * "none", "do not know" and "refused", their codes count up (or down) by ones, and one of:
 * the labels are, or begin with, numbers that never fall; the first says "below" and the last "above"; at least half
 * of the labels (two of three) carry a word of degree.
 */
export function isScale(categories: readonly Category[]): boolean {
  const steps = categories.filter(({ role }) => role === 'substantive');
  if (steps.length < 3 || !countsByOnes(steps.map(({ value }) => Number(value)))) return false;
  const languages = Object.keys(steps[0]?.label ?? {});
  return languages.some((language) => labelsStep(steps.map(({ label }) => fold(label[language] ?? ''))));
}

function countsByOnes(codes: readonly number[]): boolean {
  const step = (codes[1] ?? NaN) - (codes[0] ?? NaN);
  if (step !== 1 && step !== -1) return false;
  return codes.every((code, i) => i === 0 || code - (codes[i - 1] ?? NaN) === step);
}

function labelsStep(labels: readonly string[]): boolean {
  if (labels.some((label) => label === '')) return false;
  if (numbersNeverFall(labels)) return true;
  if (lowest.test(labels[0] ?? '') && highest.test(labels.at(-1) ?? '')) return true;
  return labels.filter((label) => degree.test(label)).length >= Math.max(2, labels.length / 2);
}

function numbersNeverFall(labels: readonly string[]): boolean {
  const numbers = labels.map((label) => /\d+(?:[.,]\d+)?/.exec(label)?.[0].replace(',', '.'));
  if (numbers.some((number) => number === undefined)) return false;
  const values = numbers.map(Number);
  return values.every((value, i) => i === 0 || value >= (values[i - 1] ?? 0)) && values.at(-1) !== values[0];
}
