import type { Expression, Item, Question, Questionnaire } from '@langnghe/questionnaire';
import { questionsOf } from './questions.ts';

/**
 * The questionnaire as far as the given questions let its rules be judged. A file often lacks the consent question on
 * which everything hangs; what hangs on it must not be taken for unasked. So rules that need an absent question go,
 * calculations of which nothing is given go, and nothing is required.
 */
export function judgeable(questionnaire: Questionnaire, given: ReadonlySet<string>): Questionnaire {
  const rules = new Rules(questionnaire, given);
  return { ...questionnaire, items: rules.strip(questionnaire.items) };
}

class Rules {
  readonly #given: ReadonlySet<string>;
  readonly #questions: ReadonlySet<string>;
  readonly #calculations = new Map<string, Expression>();

  constructor(questionnaire: Questionnaire, given: ReadonlySet<string>) {
    this.#given = given;
    this.#questions = new Set(questionsOf(questionnaire).map(({ question }) => question.name));
    this.#collect(questionnaire.items);
  }

  strip(items: readonly Item[]): Item[] {
    return items.flatMap((item): Item[] => {
      if (item.kind === 'calculation' && !this.#someGiven(item.calculation)) return [];
      const { relevant, ...rest } = item;
      const kept: Item = relevant !== undefined && this.#allGiven(relevant) ? { ...rest, relevant } : rest;
      if (kept.kind === 'group') return [{ ...kept, items: this.strip(kept.items) }];
      return [kept.kind === 'question' ? this.#stripQuestion(kept) : kept];
    });
  }

  #stripQuestion(question: Question): Question {
    const rest = without(question, ['required', 'calculation']);
    const broken = (['constraint', 'choiceFilter'] as const).filter((rule) => {
      const expression = question[rule];
      return expression !== undefined && !this.#allGiven(expression);
    });
    return without(rest, broken);
  }

  #collect(items: readonly Item[]): void {
    for (const item of items) {
      if (item.kind === 'calculation') this.#calculations.set(item.name, item.calculation);
      if (item.kind === 'group') this.#collect(item.items);
    }
  }

  /** The questions behind an expression, through calculations. */
  #behind(expression: Expression, seen: Set<string> = new Set()): Set<string> {
    for (const name of expression.references) {
      if (seen.has(name)) continue;
      seen.add(name);
      const calculation = this.#calculations.get(name);
      if (calculation !== undefined) this.#behind(calculation, seen);
    }
    return new Set([...seen].filter((name) => this.#questions.has(name)));
  }

  #allGiven(expression: Expression): boolean {
    return [...this.#behind(expression)].every((name) => this.#given.has(name));
  }

  #someGiven(expression: Expression): boolean {
    const behind = [...this.#behind(expression)];
    return behind.length === 0 || behind.some((name) => this.#given.has(name));
  }
}

type QuestionRule = 'required' | 'calculation' | 'constraint' | 'choiceFilter';

function without(question: Question, rules: readonly QuestionRule[]): Question {
  const kept = { ...question };
  for (const rule of rules) Reflect.deleteProperty(kept, rule);
  return kept;
}

/** One stripped questionnaire for each set of questions that occurs; most rows share one. */
export function judgeableBy(questionnaire: Questionnaire): (given: ReadonlySet<string>) => Questionnaire {
  const made = new Map<string, Questionnaire>();
  return (given) => {
    const key = [...given].sort().join(' ');
    const known = made.get(key) ?? judgeable(questionnaire, given);
    made.set(key, known);
    return known;
  };
}
