import { agreedQuotations } from '@langnghe/coding';
import type { FreeTextFacts } from '@langnghe/report';
import type { Study } from '../read-study.ts';
import { readCoding } from './coding-file.ts';
import { publishedThemes, readFreeText } from './finish-coding.ts';
import { openQuestion } from './open-questions.ts';

/**
 * What the report says of answers in words: protected themes, and what two people agreed to quote. A question without a
 * table has no quotations either: so few wrote that a reader may know who.
 */
export async function freeTextFacts(study: Study): Promise<readonly FreeTextFacts[]> {
  const { questions } = await readFreeText(study);
  return Promise.all(
    questions.map(async (coded) => {
      const { variable, coders, readTwice, alpha, tooRare } = coded;
      const publication = publishedThemes(coded);
      const open = await openQuestion(study, variable.name);
      const isShown = publication.tables.length > 0 && open.ok;
      const quotations = isShown ? agreedQuotations(await readCoding(study, open.value)) : [];
      return {
        variable,
        publication,
        coders,
        readTwice,
        alpha,
        tooRare,
        quotations: quotations.map(({ wording }) => wording),
      };
    }),
  );
}
