import type { Entry } from '../entry.ts';
import type { Outline } from '../outline.ts';
import type { Group, Item, Note, Question, Questionnaire, Repeat } from '../questionnaire.ts';
import type { Itext } from './itext.ts';
import { entryOf, fileId, hasPlainLabels, isFile, needsCountNode } from './model.ts';
import { nodePath, pathBetween } from './paths.ts';
import { printExpression } from './print-expression.ts';
import { element, type Xml } from './xml.ts';

/** Writes the controls of a form. */
export class Body {
  readonly #questionnaire: Questionnaire;
  readonly #outline: Outline;
  readonly #itext: Itext;

  constructor(questionnaire: Questionnaire, outline: Outline, itext: Itext) {
    this.#questionnaire = questionnaire;
    this.#outline = outline;
    this.#itext = itext;
  }

  write(): Xml {
    const style = this.#questionnaire.layout === 'pages' ? 'pages' : undefined;
    return element('h:body', { class: style }, ...this.#controls(this.#questionnaire.items));
  }

  #controls(items: readonly Item[]): readonly Xml[] {
    return items.map((item) => {
      const entry = entryOf(item.name, this.#outline);
      switch (item.kind) {
        case 'question':
          return this.#question(item, entry);
        case 'note':
          return this.#note(item, entry);
        case 'group':
          return this.#group(item, entry);
        case 'repeat':
          return this.#repeat(item, entry);
        case 'calculation':
          return '';
      }
    });
  }

  #words(item: Question | Note | Group | Repeat, entry: Entry): readonly Xml[] {
    const path = nodePath(entry);
    const media = 'media' in item ? item.media : {};
    const label = this.#itext.add(`${path}:label`, entry, item.label, media);
    const guidance = item.kind === 'question' ? item.guidance : {};
    const hint =
      'hint' in item ? this.#itext.add(`${path}:hint`, entry, item.hint ?? {}, {}, guidance) : undefined;
    return [
      label === undefined ? '' : element('label', { ref: label }),
      hint === undefined ? '' : element('hint', { ref: hint }),
    ];
  }

  #note(note: Note, entry: Entry): Xml {
    return element(
      'input',
      { ref: nodePath(entry), appearance: appearance(note) },
      ...this.#words(note, entry),
    );
  }

  #group(group: Group, entry: Entry): Xml {
    const words = group.appearance.filter((word) => word !== 'table-list');
    const grid = words.length < group.appearance.length;
    const own = [...(grid && !words.includes('field-list') ? ['field-list'] : []), ...words].join(' ');
    const [label = ''] = this.#words(group, entry);
    return element(
      'group',
      { ref: nodePath(entry), appearance: own === '' ? undefined : own },
      label,
      ...this.#controls(group.items),
    );
  }

  #repeat(repeat: Repeat, entry: Entry): Xml {
    const nodeset = nodePath(entry);
    const { count } = repeat;
    const counted =
      count &&
      (needsCountNode(repeat) ? `${nodeset}_count` : printExpression(count.tree, entry, this.#outline));
    const [label = ''] = this.#words(repeat, entry);
    const inner = element(
      'repeat',
      {
        nodeset,
        appearance: appearance(repeat),
        'jr:count': counted,
        'jr:noAddRemove': counted === undefined ? undefined : 'true()',
      },
      ...this.#controls(repeat.items),
    );
    return element('group', { ref: nodeset }, label, inner);
  }

  #question(question: Question, entry: Entry): Xml {
    const ref = nodePath(entry);
    const common = { ref, appearance: appearance(question) };
    const content = [
      ...this.#words(question, entry),
      this.#itemset(question, entry),
      this.#triggered(question),
    ];
    switch (question.type) {
      case 'select-one':
        return element('select1', common, ...content);
      case 'select-multiple':
        return element('select', common, ...content);
      case 'rank':
        return element('odk:rank', common, ...content);
      case 'range': {
        const { start = '1', end = '10', step = '1' } = question.parameters;
        return element('range', { ...common, start, end, step }, ...content);
      }
      case 'acknowledge':
        return element('trigger', common, ...content);
      case 'image':
      case 'audio':
      case 'video':
        return element('upload', { ...common, mediatype: `${question.type}/*` }, ...content);
      case 'file':
        return element('upload', { ...common, mediatype: 'application/*' }, ...content);
      default:
        return element('input', { ...common, rows: question.parameters['rows'] }, ...content);
    }
  }

  #itemset(question: Question, entry: Entry): Xml {
    const { list, parameters } = question;
    if (list === undefined) return '';
    const dynamic = /^\$\{\s*(.+?)\s*\}$/.exec(list)?.[1];
    if (dynamic !== undefined) return this.#answersAsChoices(dynamic);
    const filter = question.choiceFilter;
    const predicate =
      filter === undefined ? '' : `[${printExpression(filter.tree, entry, this.#outline, true)}]`;
    const known = Object.hasOwn(this.#questionnaire.choiceLists, list);
    const id = !known && isFile(list) ? fileId(list) : list;
    const nodeset = this.#shuffled(`instance('${id}')/root/item${predicate}`, question, entry);
    return element(
      'itemset',
      { nodeset },
      element('value', { ref: parameters['value'] ?? 'name' }),
      element('label', { ref: parameters['label'] ?? this.#labelOf(list, known) }),
    );
  }

  #labelOf(list: string, known: boolean): string {
    if (!known || hasPlainLabels(this.#questionnaire, list)) return 'label';
    const choices = this.#questionnaire.choiceLists[list] ?? [];
    const worded = choices.some(({ label, media }) => Object.keys({ ...label, ...media }).length > 0);
    return worded ? 'jr:itext(itextId)' : 'name';
  }

  /** `select_one ${question}`: what a repeat's question collected becomes the choices. */
  #answersAsChoices(name: string): Xml {
    const target = this.#outline.entries.get(name);
    if (target?.parent === null || target === undefined) return '';
    const ref = nodePath(target).slice(nodePath(target.parent).length + 1);
    return element(
      'itemset',
      { nodeset: `${nodePath(target.parent)}[./${ref} != '']` },
      element('value', { ref }),
      element('label', { ref }),
    );
  }

  #shuffled(nodeset: string, { parameters }: Question, entry: Entry): string {
    if (parameters['randomize'] !== 'true') return nodeset;
    const { seed } = parameters;
    if (seed === undefined) return `randomize(${nodeset})`;
    const name = /^\$\{\s*(.+?)\s*\}$/.exec(seed)?.[1];
    const target = name === undefined ? undefined : this.#outline.entries.get(name);
    return `randomize(${nodeset}, ${target === undefined ? seed : pathBetween(entry, target)})`;
  }

  /** Calculations that run when this question's answer changes. */
  #triggered(question: Question): Xml {
    return [...this.#outline.entries.values()]
      .map((entry) => {
        const { item } = entry;
        if (item.kind !== 'question' || item.trigger?.includes(question.name) !== true) return '';
        const value = item.calculation && printExpression(item.calculation.tree, entry, this.#outline);
        return element('setvalue', { event: 'xforms-value-changed', ref: nodePath(entry), value });
      })
      .join('');
  }
}

function appearance(item: { readonly appearance: readonly string[] }): string | undefined {
  return item.appearance.length === 0 ? undefined : item.appearance.join(' ');
}
