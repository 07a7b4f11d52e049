import type { Field } from './field.ts';
import { markedText } from './marker.ts';
import { givenAnswers } from './questionnaire.ts';
import { send } from './respondent.ts';

/** Everybody answers, one after the other, in the order of the codes: the arrival number stands in the answer. */
export async function answerInOrder(
  url: string,
  field: Field,
  long: boolean,
  after: (arrival: number) => Promise<void>,
): Promise<void> {
  for (const [arrival, code] of field.codes.entries()) {
    const answers = givenAnswers(arrival, markedText(field.id, arrival, long));
    const heard = await send(url, field.id, { code, answers });
    if (heard !== 'thanked') throw new Error(`answer ${String(arrival)} of ${field.id} was ${heard}`);
    await after(arrival);
  }
}
