import type { Item, Questionnaire } from '@langnghe/questionnaire';
import { pageBytes } from './spool-scan.ts';
import type { SpoolSize } from './spool.ts';

const sizes = [pageBytes, 4 * pageBytes, 16 * pageBytes] as const;

/** What a question may take of a record at most, in bytes: its name, and a long answer of its type. */
const shortAnswer = 64;
const writtenAnswer = 3000;
/** Hash, class, digest and, in a study with tickets, the ticket (660 characters). */
const perRecord = 1200;
/** A witness's signature in base64url. */
const secondSignature = 512;
const repeats = 10;
const sealedSizes = [1_920, 11_000, 46_000] as const;
/** Nonce and punctuation. */
const aroundSealed = 100;

/** 4, 16 or 64 KiB: the smallest slot in which everybody's answers have room, by the number and type of questions. */
export function slotBytesFor(questionnaire: Questionnaire, witnessed = false): number {
  const needed = recordBytes(witnessed) + bytesOf(questionnaire.items, questionnaire);
  return sizes.find((size) => size >= needed) ?? sizes[2];
}

/**
 * Octets to which every answer of a sealed study is filled up: the smallest of the three that has room for everybody's
 * and still fits a slot, sealed and written in base64url.
 */
export function sealedBytesFor(questionnaire: Questionnaire): number {
  const needed = aroundSealed + bytesOf(questionnaire.items, questionnaire);
  return sealedSizes.find((size) => size >= needed) ?? sealedSizes[2];
}

function recordBytes(witnessed: boolean): number {
  return perRecord + (witnessed ? secondSignature : 0);
}

function slotOfSealed(length: number, witnessed: boolean): number {
  return sizes.find((size) => size >= recordBytes(witnessed) + length) ?? sizes[2];
}

function bytesOf(items: readonly Item[], questionnaire: Questionnaire): number {
  return items.reduce((sum, item) => sum + item.name.length + bytesOfItem(item, questionnaire), 0);
}

function bytesOfItem(item: Item, questionnaire: Questionnaire): number {
  if (item.kind === 'note') return 0;
  if (item.kind === 'calculation') return shortAnswer;
  if (item.kind === 'group') return bytesOf(item.items, questionnaire);
  if (item.kind === 'repeat') return repeats * bytesOf(item.items, questionnaire);
  if (item.type === 'text') return writtenAnswer;
  if (item.type !== 'select-multiple' && item.type !== 'rank') return shortAnswer;
  const choices = questionnaire.choiceLists[item.list ?? ''] ?? [];
  return choices.reduce((sum, choice) => sum + choice.value.length + 1, shortAnswer);
}

const largestExtent = 512 << 20;

/**
 * One extent for all slips and a few more, so that the spool of a study never has to grow, which would tell early
 * answers from late ones. Studies beyond half a gigabyte grow by extents of that size.
 */
export function spoolSizeFor(
  questionnaire: Questionnaire,
  slips: number,
  sealedLength: number | undefined,
  witnessed = false,
): SpoolSize {
  const slotBytes =
    sealedLength === undefined
      ? slotBytesFor(questionnaire, witnessed)
      : slotOfSealed(sealedLength, witnessed);
  const wanted = slips + Math.ceil(slips / 50) + 16;
  return { slotBytes, extentSlots: Math.min(wanted, largestExtent / slotBytes) };
}
