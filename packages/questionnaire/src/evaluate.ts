import type { Issue } from '@langnghe/language';
import { answerIssuesOf } from './answer-check.ts';
import { declinedAnswer, type AnswerSet, type Evaluation } from './answers.ts';
import type { Item, Questionnaire } from './questionnaire.ts';
import type { Chain, EvaluationContext } from './scope.ts';
import { workOut, type Working } from './working.ts';
import { keyOf } from './world.ts';

/**
 * Works out one set of answers: what is asked, what is calculated, what is wrong. Pure: the same answers and context
 * give the same evaluation, in a browser as on a server. Throws if the questionnaire was not checked (circular, or
 * unknown names), or if it needs a clock or randomness that `context` lacks.
 */
export function evaluate(
  questionnaire: Questionnaire,
  answers: AnswerSet,
  context: EvaluationContext = {},
): Evaluation {
  const working = workOut(questionnaire, answers, context);
  const issues: Issue[] = [];
  const kept = keep(questionnaire.items, [], working, issues);
  return { relevant: working.relevant, answers: kept, issues };
}

function keep(items: readonly Item[], chain: Chain, working: Working, issues: Issue[]): AnswerSet {
  const kept: Record<string, string | readonly AnswerSet[]> = {};
  for (const item of items) {
    const key = keyOf(item.name, chain);
    if (item.kind === 'group') Object.assign(kept, keep(item.items, chain, working, issues));
    else if (item.kind === 'repeat') {
      const length = working.findings.counts.get(key) ?? 0;
      kept[item.name] = Array.from({ length }, (_, i) =>
        keep(item.items, [...chain, { repeat: item.name, index: i + 1 }], working, issues),
      );
    } else if (item.kind !== 'note') {
      const asked = item.kind === 'question' && working.relevant.has(key);
      const declined = asked && item.declinable === true && working.declined.has(key);
      kept[item.name] = declined ? declinedAnswer : (working.findings.values.get(key) ?? '');
      if (asked && !declined) issues.push(...answerIssuesOf(item, chain, working));
    }
  }
  return kept;
}
