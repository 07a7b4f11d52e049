import '../comfort/has-own.ts';
import { problemsOn } from './check-answers.ts';
import { pageLogic } from './page-logic.ts';
import { showRelevant } from './show-relevant.ts';
import { tellProblems } from './tell-problems.ts';
import { whenTyping } from './when-typing.ts';

/** Comfort by the same evaluator as the server's, while the person answers and before the page is sent. */
function show(): void {
  const page = pageLogic();
  if (page !== null) showRelevant(page);
}

whenTyping(show);
document.addEventListener('langnghe:page', show);
document.addEventListener('langnghe:check', (event) => {
  const page = pageLogic();
  if (page === null) return;
  const problems = problemsOn(page);
  tellProblems(page.items, problems, page.logic.title);
  if (problems.length > 0) event.preventDefault();
});
show();
