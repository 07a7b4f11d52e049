import type { RestoreSides } from '@langnghe/study';
import { noAnswersYet } from './answers.ts';
import { noPeopleYet } from './people.ts';

export const storesEmpty: RestoreSides['empty'] = async (data) =>
  (await noPeopleYet(data)) && (await noAnswersYet(data));
