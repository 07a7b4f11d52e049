import type { Translations } from '@langnghe/language';
import {
  declinedAnswer,
  type Calculation,
  type Choice,
  type Item,
  type Question,
  type Questionnaire,
  type Repeat,
} from '@langnghe/questionnaire';
import { givesNumber } from './calculated-kind.ts';
import { categoryRole } from './category-role.ts';
import type { Category, Codebook, LeftOut, Variable } from './codebook.ts';
import { isScale } from './scale.ts';

interface Where {
  readonly section: readonly Translations[];
  /** Relevance of the groups around, outermost first. */
  readonly conditions: readonly string[];
}

/** The columns that answers to this questionnaire freeze into, in the order in which they are asked. */
export function codebookOf(questionnaire: Questionnaire): Codebook {
  const reader = new CodebookReader(questionnaire);
  reader.read(questionnaire.items, { section: [], conditions: [] });
  const { id, version, title, languages } = questionnaire;
  return {
    questionnaire: { id, version, title },
    languages,
    variables: reader.variables,
    leftOut: reader.leftOut,
  };
}

class CodebookReader {
  readonly variables: Variable[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #questionnaire: Questionnaire;
  readonly #numbers = new Set<string>();

  constructor(questionnaire: Questionnaire) {
    this.#questionnaire = questionnaire;
  }

  read(items: readonly Item[], where: Where): void {
    for (const item of items) this.#readItem(item, where);
  }

  #readItem(item: Item, where: Where): void {
    switch (item.kind) {
      case 'note':
        return;
      case 'group': {
        this.read(item.items, inside(item.label, item.relevant?.source, where));
        return;
      }
      case 'repeat': {
        this.#readRepeat(item, where, []);
        return;
      }
      case 'calculation': {
        this.#readCalculation(item, where);
        return;
      }
      case 'question': {
        this.#readQuestion(item, where);
        return;
      }
    }
  }

  /** For each person: how many entries there are, and what was said in any of them. */
  #readRepeat(repeat: Repeat, where: Where, around: readonly string[]): void {
    const repeats = [...around, repeat.name];
    this.#add({
      kind: 'number',
      name: `${repeat.name}__entries`,
      label: suffixed(repeat.label, { vi: 'số lần điền', en: 'number of entries' }),
      ...asked(where, repeat.relevant?.source),
      minimum: 0,
      entries: { repeats, as: 'count' },
    });
    this.#readEntries(repeat.items, inside(repeat.label, repeat.relevant?.source, where), repeats);
  }

  #readEntries(items: readonly Item[], where: Where, repeats: readonly string[]): void {
    for (const item of items)
      if (item.kind === 'repeat') this.#readRepeat(item, where, repeats);
      else if (item.kind === 'group')
        this.#readEntries(item.items, inside(item.label, item.relevant?.source, where), repeats);
      else if (item.kind === 'question') this.#readEntry(item, where, repeats);
      else if (item.kind === 'calculation') this.leftOut.push({ name: item.name, reason: 'repeat' });
  }

  #readEntry(question: Question, where: Where, repeats: readonly string[]): void {
    const { name, type } = question;
    const base = { name, ...asked(where, question.relevant?.source) };
    if (type === 'select-one' || type === 'select-multiple' || type === 'acknowledge') {
      const categories = type === 'acknowledge' ? [acknowledged] : this.#categories(question);
      const label = suffixed(question.label, { vi: 'ít nhất một lần', en: 'at least once' });
      this.#add({ kind: 'set', ...base, label, categories, entries: { repeats, as: 'any' } });
    } else if (type === 'integer' || type === 'decimal' || type === 'range') {
      const label = suffixed(question.label, { vi: 'cộng lại', en: 'in all' });
      this.#add({ kind: 'number', ...base, label, entries: { repeats, as: 'sum' } });
    } else this.leftOut.push({ name, reason: leftOutOf(type) });
  }

  #readCalculation(item: Calculation, where: Where): void {
    if (!givesNumber(item.calculation.tree, (name) => this.#numbers.has(name))) {
      this.leftOut.push({ name: item.name, reason: 'calculated-text' });
      return;
    }
    const label = Object.fromEntries(this.#questionnaire.languages.map((language) => [language, item.name]));
    this.#add({ kind: 'number', name: item.name, label, ...asked(where, item.relevant?.source) });
  }

  #readQuestion(question: Question, where: Where): void {
    const base = { name: question.name, label: question.label, ...asked(where, question.relevant?.source) };
    switch (question.type) {
      case 'select-one': {
        const categories = this.#categories(question);
        const likert = question.appearance.includes('likert');
        this.#add({ kind: 'category', ...base, categories, ordered: likert || isScale(categories) });
        return;
      }
      case 'select-multiple': {
        this.#add({ kind: 'set', ...base, categories: this.#categories(question) });
        return;
      }
      case 'acknowledge': {
        this.#add({ kind: 'category', ...base, categories: [acknowledged], ordered: false });
        return;
      }
      case 'rank': {
        this.#readRank(question, where);
        return;
      }
      case 'integer':
      case 'decimal': {
        this.#add({ kind: 'number', ...base });
        return;
      }
      case 'range': {
        this.#add({ kind: 'number', ...base, ...bounds(question) });
        return;
      }
      case 'text':
      case 'barcode':
      case 'date':
      case 'time':
      case 'date-time': {
        this.#add({ kind: 'text', ...base });
        return;
      }
      case 'geopoint':
        this.leftOut.push({ name: question.name, reason: 'location' });
        return;
      default:
        this.leftOut.push({ name: question.name, reason: 'file' });
    }
  }

  /** The place that each option was given: 1 = first. */
  #readRank(question: Question, where: Where): void {
    for (const choice of this.#choices(question))
      this.#add({
        kind: 'number',
        name: `${question.name}__${choice.value}`,
        label: joined(question.label, choice.label),
        ...asked(where, question.relevant?.source),
        minimum: 1,
        maximum: this.#choices(question).length,
        rankOf: { question: question.name, option: choice.value },
      });
  }

  #add(variable: Variable): void {
    if (variable.kind === 'number') this.#numbers.add(variable.name);
    this.variables.push(variable);
  }

  #choices(question: Question): readonly Choice[] {
    return this.#questionnaire.choiceLists[question.list ?? ''] ?? [];
  }

  #categories(question: Question): Category[] {
    const choices = this.#choices(question);
    const offered = choices.map((choice) => ({
      value: choice.value,
      label: choice.label,
      role: categoryRole(choice, choices),
    }));
    return question.declinable === true ? [...offered, declined] : offered;
  }
}

function leftOutOf(type: Question['type']): LeftOut['reason'] {
  if (type === 'geopoint') return 'location';
  return ['image', 'audio', 'video', 'file'].includes(type) ? 'file' : 'repeat';
}

const acknowledged: Category = { value: 'OK', label: { vi: 'Đồng ý', en: 'Agreed' }, role: 'substantive' };

/** Said beside the choices, by those who preferred not to answer a question that needs an answer. */
const declined: Category = {
  value: declinedAnswer,
  label: { vi: 'Không muốn trả lời', en: 'Prefer not to answer' },
  role: 'refused',
};

function inside(label: Translations, relevant: string | undefined, where: Where): Where {
  const headed = Object.values(label).some((text) => text !== '');
  return {
    section: headed ? [...where.section, label] : where.section,
    conditions: relevant === undefined ? where.conditions : [...where.conditions, relevant],
  };
}

function asked(
  where: Where,
  relevant: string | undefined,
): { section: readonly Translations[]; askedIf?: string } {
  const conditions = relevant === undefined ? where.conditions : [...where.conditions, relevant];
  const { section } = where;
  if (conditions.length === 0) return { section };
  if (conditions.length === 1) return { section, askedIf: conditions[0] ?? '' };
  return { section, askedIf: conditions.map((condition) => `(${condition})`).join(' and ') };
}

function bounds(question: Question): { minimum?: number; maximum?: number } {
  const [start, end] = [question.parameters['start'], question.parameters['end']];
  if (start === undefined || end === undefined) return {};
  const [from, to] = [Number(start), Number(end)];
  return Number.isNaN(from) || Number.isNaN(to)
    ? {}
    : { minimum: Math.min(from, to), maximum: Math.max(from, to) };
}

/** In a language that we do not speak, the English words. */
function suffixed(label: Translations, said: { readonly vi: string; readonly en: string }): Translations {
  return Object.fromEntries(
    Object.entries(label).map(([tag, text]) => [tag, `${text} — ${tag === 'vi' ? said.vi : said.en}`]),
  );
}

function joined(question: Translations, option: Translations): Translations {
  const tags = new Set([...Object.keys(question), ...Object.keys(option)]);
  return Object.fromEntries([...tags].map((tag) => [tag, `${question[tag] ?? ''} — ${option[tag] ?? ''}`]));
}
