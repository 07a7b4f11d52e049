import { declinedAnswer, type AnswerSet } from './answers.ts';
import { interpret } from './interpret.ts';
import { constantOf, type Entry } from './entry.ts';
import { outlineOf, type Outline } from './outline.ts';
import type { Item, Questionnaire } from './questionnaire.ts';
import type { Chain, EvaluationContext, Scope, World } from './scope.ts';
import { toBoolean, toNumber, toText } from './value.ts';
import { chainsOf, keyOf, worldOf, type Findings } from './world.ts';

/** More instances than any person fills in; a form posted by a machine may ask for millions. */
export const maximumInstances = 500;

/** All that is known while one set of answers is worked out. */
export interface Working {
  readonly questionnaire: Questionnaire;
  readonly outline: Outline;
  readonly findings: Findings;
  readonly relevant: Set<string>;
  /** Keys of questions that the person preferred not to answer. */
  readonly declined: Set<string>;
  readonly world: World;
}

export function workOut(
  questionnaire: Questionnaire,
  answers: AnswerSet,
  context: EvaluationContext,
): Working {
  const outline = outlineOf(questionnaire);
  const findings: Findings = { values: new Map(), counts: new Map() };
  const world = worldOf(questionnaire, outline, findings, context);
  const working: Working = {
    questionnaire,
    outline,
    findings,
    relevant: new Set(),
    declined: new Set(),
    world,
  };
  for (const { item } of outline.entries.values()) {
    const constant = constantOf(item);
    if (constant !== undefined) findings.values.set(item.name, constant);
  }
  enterAnswers(working, answers);
  for (const entry of outline.order)
    for (const chain of chainsOf(entry, [], findings.counts)) settle(entry, chain, working);
  return working;
}

/** What was typed, by key, before anything is worked out. */
function enterAnswers({ questionnaire, findings, declined }: Working, answers: AnswerSet): void {
  const enter = (items: readonly Item[], given: AnswerSet, chain: Chain): void => {
    for (const item of items) {
      if (item.kind === 'group') enter(item.items, given, chain);
      const value = Object.hasOwn(given, item.name) ? given[item.name] : undefined;
      if (item.kind === 'repeat' && Array.isArray(value)) {
        const instances: readonly AnswerSet[] = value.slice(0, maximumInstances);
        findings.counts.set(keyOf(item.name, chain), instances.length);
        instances.forEach((instance, i) =>
          enter(item.items, instance, [...chain, { repeat: item.name, index: i + 1 }]),
        );
      } else if (value === declinedAnswer) declined.add(keyOf(item.name, chain));
      else if (typeof value === 'string') findings.values.set(keyOf(item.name, chain), value);
    }
  };
  enter(questionnaire.items, answers, []);
}

function settle(entry: Entry, chain: Chain, { findings, relevant, world }: Working): void {
  const { item, parent } = entry;
  const key = keyOf(item.name, chain);
  const typed = findings.values.get(key) ?? '';
  const scope: Scope = { world, chain, self: typed, key, draws: { count: 0 } };
  const asked =
    (parent === null || relevant.has(parentKey(parent, chain))) &&
    (item.relevant === undefined || toBoolean(interpret(item.relevant.tree, scope)));
  if (asked) relevant.add(key);
  if (item.kind === 'repeat') {
    const count =
      item.count === undefined ? findings.counts.get(key) : toNumber(interpret(item.count.tree, scope));
    findings.counts.set(key, asked ? instances(count) : 0);
  } else if (item.kind === 'question' || item.kind === 'calculation')
    findings.values.set(key, asked ? valueOf(item, typed, scope) : '');
}

/** The instance of a repeat is relevant as the repeat is. */
function parentKey(parent: Entry, chain: Chain): string {
  return keyOf(parent.item.name, parent.item.kind === 'repeat' ? chain.slice(0, -1) : chain);
}

function instances(count: number | undefined): number {
  return count === undefined || Number.isNaN(count)
    ? 0
    : Math.min(maximumInstances, Math.max(0, Math.floor(count)));
}

function valueOf(
  item: Extract<Item, { kind: 'question' | 'calculation' }>,
  typed: string,
  scope: Scope,
): string {
  if (item.calculation === undefined) return typed;
  // A calculation with a trigger runs when its trigger changes; an answer that stands already is left alone.
  if (item.kind === 'question' && item.trigger !== undefined && typed !== '') return typed;
  return toText(interpret(item.calculation.tree, scope));
}
