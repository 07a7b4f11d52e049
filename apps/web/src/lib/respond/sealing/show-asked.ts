import { askedOn } from '../flow.ts';
import { showRelevant } from '../logic/show-relevant.ts';
import type { Survey } from '../survey.ts';

/** Shows what is asked now and hides what is not, by all that has been answered so far. */
export function showAsked(survey: Survey): void {
  const form = document.forms[0];
  const items = document.querySelector<HTMLElement>('#items');
  if (form === undefined || items === null) return;
  showRelevant({ form, items, working: { relevant: askedOn(survey, new FormData(form)) } });
}
