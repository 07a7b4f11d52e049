import type { Codebook, Variable } from '@langnghe/dataset';
import type { Publication, PublishableTable } from '@langnghe/disclosure';
import { formatDate, formatDocumentDate, formatPercent, type Language } from '@langnghe/language';
import type { Group, Item } from '@langnghe/questionnaire';
import type { ReportFacts } from '../facts.ts';
import { letterheadOf, withoutPartNumber } from '../letterhead/letterhead.ts';
import { annexItems } from './annex.ts';
import { gridBlock, questionBlock } from './blocks.ts';
import { clearDifferences } from './clear-differences.ts';
import { questionNamed } from './condition.ts';
import { brief, contextOf, validAnswers, withoutNumber, type Context } from './context.ts';
import { largestMargin } from './findings.ts';
import { freeTextPart, quotationSection } from './free-text.ts';
import { collectionDates, limitationsSection, methodSection, protectionSection } from './method.ts';
import type { Block, Part, ReportModel } from './report-model.ts';
import { responseOf, sampleSection } from './sample.ts';
import type { VariableTables } from './variable-tables.ts';
import { waveSection } from './waves.ts';

export function reportModel(
  facts: ReportFacts,
  publication: Publication,
  codebook: Codebook,
  language: Language,
): ReportModel {
  const context = contextOf(facts, publication, codebook, language);
  const { said, word } = context;
  const parts = partsOf(context);
  const inWords = freeTextPart(context);
  const letterhead = language === 'vi' ? letterheadIn(context) : null;
  const all = inWords === null ? parts : [...parts, inWords];
  return {
    language,
    title: said(facts.title) || facts.id,
    kind: word('kind'),
    conductor: said(facts.conductor),
    sponsor: said(facts.sponsor),
    date: formatDocumentDate(language, facts.publishedOn),
    dates: collectionDates(context),
    letterhead,
    notice: facts.example ? word('example') : null,
    keyFigures: keyFigures(context),
    summary: summary(context, parts),
    parts:
      letterhead === null ? all : all.map((part) => ({ ...part, heading: withoutPartNumber(part.heading) })),
    quotations: quotationSection(context),
    waves: waveSection(context),
    sample: sampleSection(context),
    method: methodSection(context),
    limitations: limitationsSection(context),
    protection: protectionSection(context),
    annex: annexItems(context),
    source: word('source', { title: said(facts.title), date: formatDate(facts.publishedOn) }),
  };
}

function letterheadIn({ facts, said }: Context): ReportModel['letterhead'] {
  return letterheadOf(facts.letterhead, {
    title: said(facts.title) || facts.id,
    conductor: said(facts.conductor),
    date: facts.publishedOn,
  });
}

function keyFigures(context: Context): ReportModel['keyFigures'] {
  const { word, language, facts } = context;
  const response = responseOf(context);
  const margin = largestMargin(context);
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB');
  return [
    { value: number.format(validAnswers(context)), label: word('keyAnswers') },
    ...(response === null
      ? []
      : [
          {
            value: formatPercent(language, response.rate, 1),
            label: word('keyResponse', { answered: response.answered, issued: response.issued }),
          },
        ]),
    ...(margin === null ? [] : [{ value: `±${number.format(margin)}`, label: word('keyMargin') }]),
    ...(facts.sample === null
      ? []
      : [
          {
            value: number.format(facts.sample.units.length),
            label: word('keyUnits', { frame: facts.sample.frameSize }),
          },
        ]),
  ];
}

const summaryFindings = 6;

/** Who was asked, the main question and what scales and means say, in the order they were asked; how sure it is. */
function summary(context: Context, parts: readonly Part[]): readonly string[] {
  const { word, facts, said } = context;
  const margin = largestMargin(context);
  const blocks = parts.flatMap((part) => part.blocks);
  const main = blocks.find(({ id }) => id === facts.mainQuestion);
  const breaks = new Set(context.publication.tables.flatMap(({ by }) => by ?? []));
  const rest = parts
    .filter((part) => !isAboutRespondents(part, breaks))
    .flatMap((part) => part.blocks)
    .filter((block) => block !== main && !breaks.has(block.id) && block.sentences.length > 1);
  const byWeight = (['scale', 'general', 'some'] as const).flatMap((weight) => {
    const own = rest.filter((block) => block.weight === weight);
    return spread(own, summaryFindings);
  });
  const told = new Set([...(main === undefined ? [] : [main]), ...byWeight].slice(0, summaryFindings));
  return [
    word('sumWho', {
      conductor: said(facts.conductor),
      population: said(facts.population),
      answers: validAnswers(context),
    }),
    ...blocks
      .filter((block) => told.has(block))
      .map((block) =>
        word('sumQuestion', {
          question: closed(brief(withoutNumber(block.heading))),
          finding: block.sentences[0] ?? '',
        }),
      ),
    ...(margin === null ? [] : [word('sumMargin', { margin })]),
    ...(facts.sample === null ? [] : [word('sumRank')]),
  ];
}

/** Sex, age and the like: questions by which others are broken down, or that stand among them. */
function isAboutRespondents({ blocks }: Part, breaks: ReadonlySet<string>): boolean {
  return blocks.filter(({ id }) => breaks.has(id)).length * 2 >= blocks.length;
}

function closed(text: string): string {
  return /[.?!:…]$/u.test(text) ? text : `${text}.`;
}

/** `count` of the list, evenly from its beginning to its end. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_unused, i) => list[Math.floor((i * list.length) / count)]).filter(
    (one) => one !== undefined,
  );
}

/** Blocks in the order of the questionnaire, under the headings of its parts. */
function partsOf(context: Context): readonly Part[] {
  const { codebook, publication, word } = context;
  const published = new Map(
    codebook.variables.flatMap((variable) => {
      const tables = tablesOf(variable, publication.tables);
      return tables === null ? [] : [[variable.name, tables] as const];
    }),
  );
  const grids = gridsOf(context.facts.questionnaire.items);
  const clear = clearDifferences(context);
  const depth = commonDepth(codebook.variables.filter(({ name }) => published.has(name)));
  const parts: { heading: string; blocks: Block[] }[] = [];
  const done = new Set<string>();
  for (const own of published.values()) {
    const { variable } = own;
    if (done.has(variable.name)) continue;
    const grid = grids.get(variable.name);
    const members = grid?.names.flatMap((name) => published.get(name) ?? []) ?? [own];
    for (const member of members) done.add(member.variable.name);
    const heading = isCalculated(context, variable)
      ? word('indices')
      : headingOf(context, variable, depth, grid !== undefined);
    const part = parts.at(-1);
    const blocks = (heading === '' || heading === part?.heading ? part?.blocks : undefined) ?? [];
    if (part?.blocks !== blocks) parts.push({ heading: heading || word('results'), blocks });
    blocks.push(
      grid === undefined || members.length < 2
        ? questionBlock(context, own, clear)
        : gridBlock(context, grid.id, context.said(grid.label) || grid.id, members, clear),
    );
  }
  return parts;
}

function tablesOf(variable: Variable, tables: readonly PublishableTable[]): VariableTables | null {
  const own = tables.filter((table) => table.variable === variable.name);
  const all = own.find(({ by }) => by === undefined);
  return all === undefined ? null : { variable, all, breaks: own.filter(({ by }) => by !== undefined) };
}

function isCalculated({ facts }: Context, { name }: Variable): boolean {
  return questionNamed(facts.questionnaire, name) === null;
}

interface Grid {
  readonly id: string;
  readonly label: Group['label'];
  readonly names: readonly string[];
}

/** Questions that stand in one grid (`table-list`), by the name of each. */
function gridsOf(items: readonly Item[]): ReadonlyMap<string, Grid> {
  const found = new Map<string, Grid>();
  const visit = (item: Item): void => {
    if (!('items' in item)) return;
    if (item.kind === 'group' && item.appearance.includes('table-list')) {
      const names = item.items.filter(({ kind }) => kind === 'question').map(({ name }) => name);
      for (const name of names) found.set(name, { id: item.name, label: item.label, names });
    }
    item.items.forEach(visit);
  };
  items.forEach(visit);
  return found;
}

/** Levels of headings that all variables share: one heading over everything is no part. */
function commonDepth(variables: readonly Variable[]): number {
  const inside = variables.filter(({ section }) => section.length > 0);
  const [first] = inside;
  if (first === undefined) return 0;
  let depth = 0;
  for (const heading of first.section) {
    const same = (variable: Variable): boolean =>
      JSON.stringify(variable.section[depth]) === JSON.stringify(heading);
    if (!inside.every(same)) break;
    depth++;
  }
  return depth;
}

/** The heading of a variable's part; '' = it stays in the part before. A grid's last heading is its own question. */
function headingOf(context: Context, { section }: Variable, depth: number, inGrid: boolean): string {
  const levels = inGrid ? section.slice(0, -1) : section;
  const level = levels[depth];
  return level === undefined ? '' : context.said(level);
}
