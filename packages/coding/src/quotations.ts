import { checkText, type Coding, type Quotation } from './coding.ts';

/** People who must agree before anything a respondent wrote is quoted. */
export const agreementNeeded = 2;

/**
 * Proposes a quotation, or agrees to the one proposed in the same words; other words begin again with one voice. Throws
 * where these words were refused.
 */
export function withQuotation(coding: Coding, text: number, wording: string, coder: string): Coding {
  checkText(coding, text);
  const standing = coding.quotations.find((one) => one.text === text && one.wording === wording);
  if (standing?.refused !== undefined) throw new Error(`the quotation of text ${text} was refused`);
  const agreed = [...new Set([...(standing?.agreed ?? []), coder])];
  // A no to some words stays when others are proposed.
  const others = coding.quotations.filter((one) => one.text !== text || one.refused !== undefined);
  return { ...coding, quotations: [...others, { text, wording, agreed }] };
}

/** One person's no is enough, before two have agreed and after. */
export function withRefusedQuotation(coding: Coding, text: number, coder: string): Coding {
  return {
    ...coding,
    quotations: coding.quotations.map((one) =>
      one.text === text && one.refused === undefined ? { ...one, refused: coder } : one,
    ),
  };
}

/** Quotations that enough people agreed to, and nobody refused. In the order of their words: no order says anything of the texts. */
export function agreedQuotations({ quotations }: Pick<Coding, 'quotations'>): readonly Quotation[] {
  return quotations
    .filter(({ agreed, refused }) => agreed.length >= agreementNeeded && refused === undefined)
    .sort((a, b) => (a.wording < b.wording ? -1 : 1));
}
