import type { Questionnaire } from '@langnghe/questionnaire';
import { findItem, type Spot } from '@langnghe/questionnaire/editing';
import { textOf } from '#lib/server/form.ts';

/** Where a form says something goes: before, after or in an item; at the end when it names none that exists. */
export function spotIn(form: FormData, questionnaire: Questionnaire): Spot {
  const where = textOf(form, 'where');
  const beside = textOf(form, 'beside');
  const item = findItem(questionnaire, beside);
  if (item === undefined) return { at: 'end' };
  if (where === 'in' || (where === '' && 'items' in item)) return { at: 'in', group: beside };
  return { at: where === 'before' ? 'before' : 'after', item: beside };
}
