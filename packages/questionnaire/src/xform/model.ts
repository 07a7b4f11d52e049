import type { Entry } from '../entry.ts';
import type { Outline } from '../outline.ts';
import type { Expression } from '../expression.ts';
import type { Item, Question, Questionnaire } from '../questionnaire.ts';
import type { Itext } from './itext.ts';
import { nodeName, nodePath, rootName } from './paths.ts';
import { printExpression } from './print-expression.ts';
import { element, escapeXml, type Xml } from './xml.ts';

/** The primary instance: every node with its fixed default. */
export function primaryInstance(questionnaire: Questionnaire, outline: Outline): Xml {
  const { id, version, items } = questionnaire;
  return element(
    'instance',
    {},
    element(
      rootName,
      { id, version: version === '' ? undefined : version },
      ...items.map((item) => instanceNode(item, outline)),
      element('meta', {}, element('instanceID', {})),
    ),
  );
}

function instanceNode(item: Item, outline: Outline): Xml {
  const name = nodeName(entryOf(item.name, outline));
  switch (item.kind) {
    case 'group':
      return element(name, {}, ...item.items.map((inner) => instanceNode(inner, outline)));
    case 'repeat':
      return (
        (needsCountNode(item) ? element(`${name}_count`, {}) : '') +
        element(name, { 'jr:template': '' }, ...item.items.map((inner) => instanceNode(inner, outline)))
      );
    case 'question':
      return element(name, {}, typeof item.default === 'string' ? escapeXml(item.default) : '');
    default:
      return element(name, {});
  }
}

export const needsCountNode = (item: Item): boolean =>
  item.kind === 'repeat' && item.count !== undefined && item.count.tree.kind !== 'reference';

export function entryOf(name: string, outline: Outline): Entry {
  const entry = outline.entries.get(name);
  if (entry === undefined) throw new Error(`no item ${name}`);
  return entry;
}

/** One secondary instance per choice list, and one per file that the form names. */
export function secondaryInstances(questionnaire: Questionnaire, outline: Outline, itext: Itext): Xml {
  const { choiceLists } = questionnaire;
  const lists = Object.entries(choiceLists).map(([list, choices]) =>
    element(
      'instance',
      { id: list },
      element(
        'root',
        {},
        ...choices.map((choice, i) => {
          const id = `${list}-${i}`;
          const plain = hasPlainLabels(questionnaire, list);
          const said = !plain && itext.add(id, null, choice.label, choice.media) !== undefined;
          const columns = Object.entries(choice.columns).map(([column, text]) =>
            element(column, {}, escapeXml(text)),
          );
          const own = [
            said ? element('itextId', {}, id) : '',
            element('name', {}, escapeXml(choice.value)),
            plain ? element('label', {}, escapeXml(Object.values(choice.label)[0] ?? '')) : '',
          ];
          return element('item', {}, ...own, ...columns);
        }),
      ),
    ),
  );
  const files = [...outline.entries.values()].flatMap(({ item }) =>
    item.kind === 'question' &&
    item.list !== undefined &&
    isFile(item.list) &&
    !Object.hasOwn(choiceLists, item.list)
      ? [item.list]
      : [],
  );
  return [
    ...lists,
    ...[...new Set(files)].map((file) => element('instance', { id: fileId(file), src: fileSource(file) })),
  ].join('');
}

/** Labels in one language, without media or quoted answers, stand in the list itself, where expressions find them. */
export function hasPlainLabels({ languages, choiceLists }: Questionnaire, list: string): boolean {
  return (
    languages.length === 1 &&
    (choiceLists[list] ?? []).every(
      ({ label, media }) =>
        Object.keys(media).length === 0 && Object.values(label).every((text) => !text.includes('${')),
    )
  );
}

export const isFile = (list: string): boolean => /\.(?:csv|xml|geojson)$/i.test(list);
export const fileId = (file: string): string => file.replace(/\.[^.]*$/, '');
const fileSource = (file: string): string =>
  /\.csv$/i.test(file) ? `jr://file-csv/${file}` : `jr://file/${file}`;

export function binds(outline: Outline, itext: Itext): Xml {
  const all = [...outline.entries.values()].map((entry) => bind(entry, outline, itext));
  return [...all, bindInstanceId].join('');
}

const bindInstanceId = element('bind', {
  nodeset: `/${rootName}/meta/instanceID`,
  type: 'string',
  readonly: 'true()',
  'jr:preload': 'uid',
});

function bind(entry: Entry, outline: Outline, itext: Itext): Xml {
  const { item } = entry;
  const nodeset = nodePath(entry);
  const print = (expression: Expression | undefined): string | undefined =>
    expression && printExpression(expression.tree, entry, outline);
  const relevant = print(item.relevant);
  switch (item.kind) {
    case 'question':
      return element('bind', {
        nodeset,
        relevant,
        type: bindType(item),
        required: print(item.required),
        readonly: print(item.readOnly),
        constraint: print(item.constraint),
        calculate: item.trigger === undefined ? print(item.calculation) : undefined,
        'jr:constraintMsg': itext.add(`${nodeset}:jr:constraintMsg`, entry, item.constraintMessage),
        'jr:requiredMsg': itext.add(`${nodeset}:jr:requiredMsg`, entry, item.requiredMessage),
      });
    case 'note':
      return element('bind', { nodeset, relevant, type: 'string', readonly: 'true()' });
    case 'calculation':
      return element('bind', { nodeset, relevant, type: 'string', calculate: print(item.calculation) });
    case 'repeat':
      return (
        (needsCountNode(item)
          ? element('bind', {
              nodeset: `${nodeset}_count`,
              type: 'string',
              readonly: 'true()',
              calculate: print(item.count),
            })
          : '') + (relevant === undefined ? '' : element('bind', { nodeset, relevant }))
      );
    case 'group':
      return relevant === undefined ? '' : element('bind', { nodeset, relevant });
  }
}

function bindType({ type, parameters }: Question): string {
  switch (type) {
    case 'integer':
      return 'int';
    case 'range': {
      const numbers = ['start', 'end', 'step'].map((name) => parameters[name] ?? '1');
      return numbers.every((text) => /^-?\d+$/.test(text)) ? 'int' : 'decimal';
    }
    case 'decimal':
    case 'date':
    case 'time':
    case 'barcode':
    case 'geopoint':
      return type;
    case 'date-time':
      return 'dateTime';
    case 'rank':
      return 'odk:rank';
    case 'image':
    case 'audio':
    case 'video':
    case 'file':
      return 'binary';
    default:
      return 'string';
  }
}
