import type { Issue, Place } from '@langnghe/language';
import { frameIssue } from './frame-issues.ts';
import type { FrameCell } from './frame-sheet.ts';

const largest = 100_000_000;

/**
 * A number as Vietnamese or English people write it: `1.702`, `1,702` and `1 702` are all 1702; `12,5` is twelve and a
 * half. Undefined when it is not a number.
 */
export function readNumber(cell: FrameCell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim().replace(/^\u2212/, '-');
  if (/^[+-]?[1-9]\d{0,2}([.,\s])\d{3}(?:\1\d{3})*$/.test(text)) return Number(text.replace(/[.,\s]/g, ''));
  const grouped = /^([+-]?[1-9]\d{0,2}(?:[.,\s]\d{3})+)[.,](\d+)$/.exec(text);
  if (grouped) return Number(`${(grouped[1] ?? '').replace(/[.,\s]/g, '')}.${grouped[2] ?? ''}`);
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** The number of people in a unit, or what is wrong with it. */
export function readSize(cell: FrameCell, name: string, place: Place): number | Issue {
  if (cell === null || cell === '') return frameIssue('no-size', place, { name });
  const size = readNumber(cell);
  const value = String(cell);
  if (size === undefined) return frameIssue('size-not-a-number', place, { name, value });
  if (size < 0) return frameIssue('size-negative', place, { name, value });
  if (size === 0) return frameIssue('size-zero', place, { name });
  if (!Number.isInteger(size)) return frameIssue('size-not-whole', place, { name, value });
  if (size > largest) return frameIssue('size-too-large', place, { name, value });
  return size;
}
