import type { EvaluationContext } from '../scope.ts';
import { isNodes, toNumber, toText } from '../value.ts';
import type { Functions } from './definition.ts';

function draw(context: EvaluationContext): number {
  if (context.random === undefined)
    throw new Error('this questionnaire draws at random: evaluation needs context.random');
  return context.random();
}

export const randomFunctions: Functions = {
  random: { takes: [0, 0], draws: true, apply: (_, context) => draw(context) },
  uuid: {
    takes: [0, 1],
    draws: true,
    apply: (given, context) => uuid(context, given[0] === undefined ? null : toNumber(given[0])),
  },
  randomize: {
    takes: [1, 2],
    draws: true,
    apply: ([nodes = '', seed], context) =>
      shuffled(
        isNodes(nodes) ? nodes : [toText(nodes)],
        seed === undefined ? draw(context) : seedOf(toText(seed)),
      ),
  },
};

function uuid(context: EvaluationContext, length: number | null): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  if (length !== null)
    return Array.from({ length }, () => letters[Math.floor(draw(context) * letters.length)] ?? '').join('');
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const nibble = Math.floor(draw(context) * 16);
    return (place === 'x' ? nibble : (nibble & 3) | 8).toString(16);
  });
}

/** A seed is a number, or any text (folded into one). */
export function seedOf(text: string): number {
  const number = toNumber(text);
  if (!Number.isNaN(number)) return number;
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/**
 * Fisher and Yates with Park and Miller's generator (modulus 2^31 − 1, multiplier 16807), as JavaRosa does: the same
 * seed gives the order a phone with ODK Collect gives.
 */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const result = [...items];
  const modulus = 2_147_483_647;
  let state = Math.trunc(seed) % modulus;
  if (state <= 0) state += modulus - 1;
  for (let i = result.length - 1; i > 0; i--) {
    state = (state * 16_807) % modulus;
    const j = Math.floor(((state - 1) / (modulus - 1)) * (i + 1));
    const [a, b] = [result[i], result[j]];
    if (a === undefined || b === undefined) continue;
    result[i] = b;
    result[j] = a;
  }
  return result;
}
