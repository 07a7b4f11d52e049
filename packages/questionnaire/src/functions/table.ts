import { checklistFunctions } from './checklist.ts';
import { choiceFunctions } from './choice.ts';
import { curveFunctions } from './curve.ts';
import { dateFunctions } from './date.ts';
import type { Functions } from './definition.ts';
import { digestFunctions } from './digest.ts';
import { numberFunctions } from './number.ts';
import { placeFunctions } from './place.ts';
import { randomFunctions } from './random.ts';
import { recodingFunctions } from './recode.ts';
import { regexFunctions } from './regex.ts';
import { textFunctions } from './text.ts';

/** Functions of the values of their arguments. */
export const functions: Functions = {
  ...textFunctions,
  ...numberFunctions,
  ...curveFunctions,
  ...choiceFunctions,
  ...dateFunctions,
  ...placeFunctions,
  ...randomFunctions,
  ...checklistFunctions,
  ...digestFunctions,
  ...recodingFunctions,
  ...regexFunctions,
};
