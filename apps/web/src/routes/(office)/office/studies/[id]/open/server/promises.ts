import { formatDate, pickTranslation, type Language } from '@langnghe/language';
import type { Sample } from '@langnghe/sampling';
import type { StudyDescription } from '@langnghe/study';

/** What opening promises, in the values of the page's sentences. */
export function promisesOf(description: StudyDescription, sample: Sample, language: Language) {
  const { opensOn, closesOn, publishesOn, publishedAt } = description;
  const invited = sample.classes.map((one) => one.invited);
  return {
    who: {
      conductor: pickTranslation(description.conductor, language),
      sponsor: pickTranslation(description.sponsor, language),
    },
    dates:
      opensOn === null || closesOn === null ? null : { from: formatDate(opensOn), to: formatDate(closesOn) },
    publish: publishesOn === null ? null : { date: formatDate(publishesOn), address: publishedAt },
    slips: invited.reduce((sum, slips) => sum + slips, 0),
    classes: invited.length,
    smallestClass: Math.min(...invited),
  };
}

/** What respondents can type, from what the officer typed; undefined when it is no web address. */
export function respondentOrigin(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? origin : undefined;
}
