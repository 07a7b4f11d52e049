import type { GivenMargin, GivenTotal, WeightingPlan } from '@langnghe/study';
import { textOf, type UploadedFile } from '#lib/server/form.ts';

/** The margin's form as it was typed. */
export interface MarginValues {
  readonly question: string;
  readonly crossed: string;
  readonly unit: 'people' | 'percent';
  readonly source: string;
  readonly pasted: string;
}

export function marginValues(form: FormData): MarginValues {
  return {
    question: textOf(form, 'question'),
    crossed: textOf(form, 'crossed'),
    unit: textOf(form, 'unit') === 'percent' ? 'percent' : 'people',
    source: textOf(form, 'source'),
    pasted: textOf(form, 'pasted'),
  };
}

export function givenMargin(values: MarginValues, file: UploadedFile | undefined): GivenMargin {
  const { question, crossed, unit, source, pasted } = values;
  return {
    questions: [question, crossed].filter((name) => name !== ''),
    unit,
    source,
    numbers: file === undefined ? { text: pasted } : { bytes: file.bytes, fileName: file.name },
  };
}

/** The form of a number as it was typed. */
export function totalValues(form: FormData): GivenTotal {
  return {
    question: textOf(form, 'numberQuestion'),
    unit: textOf(form, 'numberUnit') === 'total' ? 'total' : 'mean',
    value: textOf(form, 'numberValue'),
    source: textOf(form, 'numberSource'),
  };
}

export type MethodValues = Readonly<Record<'method' | 'lower' | 'upper', string>> & {
  readonly sameWithinClass: boolean;
};

export function methodValues(form: FormData): MethodValues {
  return {
    method: textOf(form, 'method'),
    lower: textOf(form, 'lower'),
    upper: textOf(form, 'upper'),
    sameWithinClass: textOf(form, 'sameWithinClass') !== '',
  };
}

export function methodOf({
  method,
  lower,
  upper,
  sameWithinClass,
}: MethodValues): Omit<WeightingPlan, 'margins' | 'totals'> {
  const bounds: [number, number] = [decimal(lower), decimal(upper)];
  return {
    method: method === 'linear' || method === 'logit' ? method : 'raking',
    sameWithinClass,
    ...(lower === '' && upper === '' ? {} : { bounds }),
  };
}

/** NaN, which no bound can be, for what is no number. */
function decimal(text: string): number {
  return text === '' ? NaN : Number(text.replace(',', '.'));
}
