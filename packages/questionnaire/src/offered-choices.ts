import type { AnswerSet } from './answers.ts';
import { seedOf, shuffled } from './functions/random.ts';
import { interpret } from './interpret.ts';
import type { Choice, Question, Questionnaire } from './questionnaire.ts';
import type { Chain, EvaluationContext } from './scope.ts';
import { seededDraw } from './seeded-draw.ts';
import { toBoolean } from './value.ts';
import { choiceRow } from './table-lookup.ts';
import { workOut, type Working } from './working.ts';
import { keyOf } from './world.ts';

/** The choices of a question that its filter lets through, given the answers; in the workbook's order. */
export function offered(question: Question, chain: Chain, working: Working): readonly Choice[] {
  const { questionnaire, findings, world } = working;
  const list = question.list === undefined ? undefined : questionnaire.choiceLists[question.list];
  if (list === undefined) return [];
  const filter = question.choiceFilter;
  if (filter === undefined) return list;
  const self = findings.values.get(keyOf(question.name, chain)) ?? '';
  const language = world.context.language ?? questionnaire.defaultLanguage;
  return list.filter((choice, i) => {
    const row = choiceRow(choice, language, questionnaire.defaultLanguage);
    return toBoolean(interpret(filter.tree, { world, chain, self, row, position: i + 1 }));
  });
}

/**
 * The choices to show for a question, given the answers so far: filtered, and shuffled when its parameters ask for it
 * (by their seed if there is one, else by the form's, else by `context.random`). `chain` says which instance of the repeats around it.
 */
export function offeredChoices(
  questionnaire: Questionnaire,
  question: Question,
  answers: AnswerSet,
  context: EvaluationContext = {},
  chain: Chain = [],
): readonly Choice[] {
  const working = workOut(questionnaire, answers, context);
  const choices = offered(question, chain, working);
  if (question.parameters['randomize'] !== 'true') return choices;
  const seed = question.parameters['seed'];
  if (seed !== undefined) return shuffled(choices, seedOf(seedText(seed, chain, working)));
  // By the list: the rows of a grid keep one order.
  const draw =
    context.seed === undefined ? context.random?.() : seededDraw(`${context.seed}\n${question.list ?? ''}`);
  return draw === undefined ? choices : shuffled(choices, draw * 2 ** 31);
}

function seedText(seed: string, chain: Chain, { world }: Working): string {
  const reference = /^\$\{\s*(.+?)\s*\}$/.exec(seed)?.[1];
  return reference === undefined ? seed : (world.nodes(reference, chain)[0] ?? '');
}
