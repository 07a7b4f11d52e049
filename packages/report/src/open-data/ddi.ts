import type { Codebook, Variable } from '@langnghe/dataset';
import type { Publication } from '@langnghe/disclosure';
import { languages, type Language, type Translations } from '@langnghe/language';
import type { ReportFacts } from '../facts.ts';
import { contextOf, everybody, type Context } from '../model/context.ts';
import { methodSection } from '../model/method.ts';
import { publishedVariables } from './codebook-files.ts';
import type { DataFile } from './data-file.ts';
import { licence } from './licence.ts';
import { element, text, type XmlNode } from './xml.ts';

/**
 * DDI-Codebook 2.5: who asked whom, how, and what each question and answer means, with the published shares. Elements
 * stand in the order of the schema's sequences; the study's texts are those of the report's method section.
 */
export function ddi(
  facts: ReportFacts,
  publication: Publication,
  codebook: Codebook,
  files: readonly DataFile[],
): string {
  const contexts = languages.map((language) => contextOf(facts, publication, codebook, language));
  const root = element(
    'codeBook',
    { xmlns: 'ddi:codebook:2_5', version: '2.5', 'xml:lang': 'vi', ID: 'codebook' },
    study(facts, contexts),
    ...files.map((file, i) => fileDescription(file, i)),
    element(
      'dataDscr',
      {},
      ...publishedVariables(publication, codebook).map((one) => variable(one, publication)),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function study(facts: ReportFacts, contexts: readonly Context[]): XmlNode {
  return element(
    'stdyDscr',
    {},
    citation(facts),
    studyInfo(facts),
    method(contexts),
    element(
      'dataAccs',
      {},
      element(
        'useStmt',
        {},
        first('citReq', {
          vi: 'Ghi rõ nguồn theo tệp CITATION.cff.',
          en: 'Name the source as in CITATION.cff.',
        }),
        element('conditions', {}, text(`${licence.name}: ${licence.url}`)),
      ),
    ),
  );
}

function citation(facts: ReportFacts): XmlNode {
  const [main, ...others] = languages.filter((language) => (facts.title[language] ?? '') !== '');
  const title = (language: Language | undefined): string =>
    language === undefined ? facts.id : (facts.title[language] ?? '');
  return element(
    'citation',
    {},
    element(
      'titlStmt',
      {},
      element('titl', tagged(main), text(title(main))),
      ...others.map((language) => element('parTitl', tagged(language), text(title(language)))),
      element('IDNo', {}, text(facts.id)),
    ),
    element('rspStmt', {}, each('AuthEnty', facts.conductor)),
    element(
      'prodStmt',
      {},
      each('producer', facts.conductor),
      element('prodDate', { date: facts.publishedOn }, text(facts.publishedOn)),
      each('fundAg', facts.sponsor),
    ),
    element('distStmt', {}, element('distDate', { date: facts.publishedOn }, text(facts.publishedOn))),
  );
}

function studyInfo({ purpose, population, place, openedOn, closedOn }: ReportFacts): XmlNode {
  const date = (value: string | null, event: 'start' | 'end'): XmlNode =>
    value === null ? '' : element('collDate', { date: value, event }, text(value));
  return element(
    'stdyInfo',
    {},
    each('abstract', purpose),
    element(
      'sumDscr',
      {},
      date(openedOn, 'start'),
      date(closedOn, 'end'),
      each('geogCover', place),
      each('universe', population),
      each('dataKind', { vi: 'Bảng số liệu tổng hợp, đã bảo vệ', en: 'Aggregate tables, protected' }),
    ),
  );
}

/** The report's eleven items, those that have an element of their own under it. */
function method(contexts: readonly Context[]): XmlNode {
  const item = (name: string, number: number): XmlNode =>
    contexts
      .map((context) => {
        const paragraphs = methodSection(context)[number - 1]?.paragraphs ?? [];
        return element(name, tagged(context.language), text(paragraphs.join(' ')));
      })
      .join('');
  return element(
    'method',
    {},
    element(
      'dataColl',
      {},
      item('sampProc', 5),
      item('collMode', 6),
      item('resInstru', 3),
      item('weight', 9),
      item('cleanOps', 10),
    ),
    element('anlyInfo', {}, item('EstSmpErr', 8)),
  );
}

function fileDescription({ name, title, rows, columns }: DataFile, index: number): XmlNode {
  return element(
    'fileDscr',
    { ID: `F${index + 1}`, URI: name },
    element(
      'fileTxt',
      {},
      element('fileName', {}, text(name)),
      first('fileCont', title),
      element(
        'dimensns',
        {},
        element('caseQnty', {}, String(rows.length)),
        element('varQnty', {}, String(columns.length)),
      ),
      element('fileType', {}, 'text/csv'),
    ),
  );
}

function variable(one: Variable, publication: Publication): XmlNode {
  const categories = 'categories' in one ? one.categories : [];
  return element(
    'var',
    { ID: `V_${one.name}`, name: one.name, intrvl: one.kind === 'number' ? 'contin' : 'discrete' },
    each('labl', one.label),
    element('qstn', {}, each('qstnLit', one.label)),
    one.kind === 'number' && one.minimum !== undefined && one.maximum !== undefined
      ? element('valrng', {}, element('range', { min: String(one.minimum), max: String(one.maximum) }))
      : '',
    one.askedIf === undefined ? '' : element('universe', {}, text(one.askedIf)),
    ...categories.map(({ value, label, role }) =>
      element(
        'catgry',
        role === 'refused' || role === 'dont-know' ? { missing: 'Y' } : {},
        element('catValu', {}, text(value)),
        each('labl', label),
        share(one.name, value, publication),
      ),
    ),
    element('varFormat', { type: one.kind === 'number' ? 'numeric' : 'character' }),
  );
}

/** The published percent of everybody; a masked one has none. */
function share(name: string, category: string, { tables }: Publication): XmlNode {
  const table = tables.find(
    ({ variable: of, by, statistic }) => of === name && by === undefined && statistic === 'share',
  );
  const column = table === undefined ? undefined : everybody(table);
  const value = column?.rows.find((row) => row.category === category)?.value ?? null;
  if (column === undefined || value === null) return '';
  const percent = (100 * value).toFixed(column.decimals);
  return element('catStat', { type: 'percent', wgtd: 'wgtd' }, percent);
}

function each(name: string, texts: Translations): XmlNode {
  return languages
    .filter((language) => (texts[language] ?? '').trim() !== '')
    .map((language) => element(name, tagged(language), text((texts[language] ?? '').normalize('NFC'))))
    .join('');
}

/** For elements that the schema allows once. */
function first(name: string, texts: Translations): XmlNode {
  const language = languages.find((one) => (texts[one] ?? '').trim() !== '');
  return language === undefined ? '' : each(name, { [language]: texts[language] ?? '' });
}

function tagged(language: Language | undefined): Readonly<Record<string, string>> {
  return language === undefined ? {} : { 'xml:lang': language };
}
