import type { DataFolder } from '@langnghe/study';
import { openTabledField, type Field } from './field.ts';
import { identifyingWords, type IdentifyingWords } from './identifying-words.ts';
import { evenlyGivenBy, givenBy, groupings, type Given } from './tabled-study.ts';

/** A study with what everybody answered, in the order of their codes. */
export interface Answered {
  readonly field: Field;
  readonly given: readonly Given[];
}

/** One study publishes tables of people hard to hide, the other single answers of people who are not. */
export interface Grouped {
  readonly tabled: Answered;
  readonly single: Answered;
  readonly words: readonly IdentifyingWords[];
}

/** While no server has the data folder. */
export async function openGrouped(data: DataFolder, people: number): Promise<Grouped> {
  const words = Array.from({ length: Math.min(people, mostWords) }, (_, i) => identifyingWords(i));
  const said = Array.from({ length: people }, (_, i) => words[i]?.sentence ?? '');
  return {
    tabled: {
      field: await openTabledField(data, 'bang', people, 'cell-key', Object.keys(groupings)),
      given: said.map((text, person) => givenBy(person, text)),
    },
    single: {
      field: await openTabledField(data, 'tung-nguoi', people, 'microdata', [microdataKey]),
      given: said.map((text, person) => evenlyGivenBy(person, text)),
    },
    words,
  };
}

/** More questions for groups would be refused: every combination must stand for a hundred people. */
export const microdataKey = 'gioi';
const mostWords = 200;
