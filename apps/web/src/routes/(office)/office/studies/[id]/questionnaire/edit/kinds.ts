import type { NewKind } from '@langnghe/questionnaire/editing';

export type ItemKind = NewKind;

/** What can be added, most used first. */
export const usualKinds = [
  'select-one',
  'select-multiple',
  'grid',
  'text',
  'integer',
  'decimal',
  'range',
  'rank',
  'date',
  'time',
  'date-time',
  'acknowledge',
] as const satisfies readonly ItemKind[];

export const structureKinds = [
  'note',
  'page',
  'group',
  'repeat',
  'calculation',
] as const satisfies readonly ItemKind[];

/** From workbooks, or for those who know why: nothing on a phone without an app answers them all. */
export const rareKinds = [
  'barcode',
  'geopoint',
  'image',
  'audio',
  'video',
  'file',
] as const satisfies readonly ItemKind[];

/** What a question may be turned into. */
export const questionKinds = [
  ...usualKinds.filter((kind) => kind !== 'grid'),
  'note',
  'calculation',
  ...rareKinds,
] as const;

export const isKind = (text: string): text is ItemKind =>
  ([...usualKinds, ...structureKinds, ...rareKinds] as readonly string[]).includes(text);
