import type { Block } from './library/block.ts';
import { age, channels, consent, education, gender, openWords, stay, work } from './library/people.ts';
import { agreement, concern, mark, satisfaction, service } from './library/satisfaction.ts';

export { beginning } from './library/beginning.ts';
export type { Block, Part } from './library/block.ts';
export { insertPart } from './library/insert.ts';

/** The blocks a form can be put together from, in the order they are offered. */
export const blocks: readonly Block[] = [
  consent,
  gender,
  age,
  education,
  work,
  stay,
  satisfaction,
  service,
  agreement,
  mark,
  channels,
  concern,
  openWords,
];
