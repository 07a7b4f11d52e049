import type { Field } from './field.ts';
import { send } from './respondent.ts';
import type { Given } from './tabled-study.ts';

/** Several at a time: in which order they come says nothing here. */
export async function answerTogether(url: string, field: Field, given: readonly Given[]): Promise<void> {
  const waiting = [...given.entries()];
  const one = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [person, answers] = next;
      const heard = await send(url, field.id, { code: field.codes[person] ?? '', answers });
      if (heard !== 'thanked') throw new Error(`an answer of ${field.id} was ${heard}`);
    }
  };
  await Promise.all(Array.from({ length: 6 }, one));
}
