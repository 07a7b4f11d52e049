import { accepted, hasErrors, refused, type Checked, type Issue } from '@langnghe/language';
import type { Sheet } from '@langnghe/spreadsheet';
import type { Choice, Questionnaire } from '../questionnaire.ts';
import { circleIssues } from './circles.ts';
import { readChoices, type ReadChoices } from './choices.ts';
import { choicesColumns, surveyColumns } from './columns.ts';
import { walk, type Draft } from './draft.ts';
import { entitiesIssues } from './entities.ts';
import { extrasOf } from './extras.ts';
import { findSheets } from './find-sheets.ts';
import { formIssue } from './form-issues.ts';
import { itemsOf } from './items.ts';
import { withoutKoboRows } from './kobo-rows.ts';
import { readLanguages } from './read-languages.ts';
import { giveKeys } from './names.ts';
import { withConsents } from './place-consent.ts';
import { finder, type Finder } from './nearest.ts';
import { readSettings } from './settings.ts';
import { sheetTable, type SheetTable } from './sheet-table.ts';
import { readSurveyRows, type SurveyRows } from './survey-rows.ts';
import { wordingIssues } from './wording-references.ts';

/**
 * Reads the sheets of an XLSForm workbook. All issues come at once, each with sheet, row and column; with warnings
 * only, the questionnaire comes beside them.
 */
export function readQuestionnaire(sheets: readonly Sheet[]): Checked<Questionnaire> {
  const found = findSheets(sheets);
  if (found.survey === undefined) return refused(found.issues);
  const settings = readSettings(found.settings);
  const survey = withoutKoboRows(sheetTable(found.survey, surveyColumns, settings.cleanText));
  const choicesTable = found.choices === undefined ? null : sheetTable(found.choices, choicesColumns, false);
  const externalTable =
    found.external === undefined ? null : sheetTable(found.external, choicesColumns, false);
  const languages = readLanguages(survey, choicesTable, settings.defaultLanguage);
  const choices = readChoices(
    choicesTable,
    languages.tagOf,
    choicesTable === null ? [] : languages.tagsOf(choicesTable, 'label'),
    settings.allowChoiceDuplicates,
  );
  const external = readChoices(externalTable, languages.tagOf, [], true);
  const names = finder();
  const asWritten = readSurveyRows(survey, merged(choices, external), names);
  const rows = { ...asWritten, drafts: withConsents(asWritten.drafts) };
  const lists = withOther(merged(choices, external), rows, languages.tags);
  const keyIssues = giveKeys(rows.drafts, settings.rootName);
  const issues: Issue[] = [
    ...found.issues,
    ...settings.issues,
    ...languages.issues,
    ...choices.issues,
    ...external.issues,
    ...survey.issues,
    ...headerIssues(survey),
    ...lengthIssues(survey),
    ...rows.issues,
    ...keyIssues,
    ...spacedChoices(rows, choices),
  ];
  const formNames = namesOf(rows, lists, [...choices.columns, ...external.columns], names);
  const readRows = new Set(walk(rows.drafts).map(({ row }) => row.row));
  issues.push(...wordingIssues(survey, surveyColumns.translatable, formNames, (row) => readRows.has(row)));
  for (const table of [choicesTable, externalTable])
    if (table !== null) issues.push(...wordingIssues(table, choicesColumns.translatable, formNames));
  if (settings.table !== null)
    issues.push(...wordingIssues(settings.table, new Set(['instance_name']), formNames));
  issues.push(...entitiesIssues(found.entities, survey, formNames));
  if (externalTable === null) issues.push(...withoutExternalSheet(rows));
  const items = itemsOf(rows.drafts, {
    names: formNames,
    headers: survey.headers,
    languages: languages.tags,
    labelled: languages.tagsOf(survey, 'label'),
    tagOf: languages.tagOf,
    issues,
  });
  if (!hasErrors(issues)) issues.push(...circleIssues(items, rows.drafts));
  if (items.length === 0 && !hasErrors(issues))
    issues.push(formIssue('no-questions', { sheet: survey.name }));
  const ordered = inOrder(issues, [
    found.survey.name,
    found.choices?.name,
    found.external?.name,
    found.settings?.name,
    found.entities?.name,
  ]);
  if (hasErrors(ordered)) return refused(ordered);
  const extras = extrasOf(sheets, survey, settings.table, rows.drafts, languages.tagOf);
  const title = rows.settings['form_title'] ?? settings.title;
  const id = (rows.settings['form_id'] ?? settings.id) || 'form';
  return accepted(
    {
      id,
      version: settings.version,
      title: { [languages.defaultTag]: title || id },
      languages: languages.tags,
      defaultLanguage: languages.defaultTag,
      layout: settings.layout,
      items,
      choiceLists: Object.fromEntries(lists),
      ...(extras === undefined ? {} : { extras }),
    },
    ordered,
  );
}

type Lists = ReadonlyMap<string, readonly (Choice & { readonly row: number })[]>;

function merged(choices: ReadChoices, external: ReadChoices): ReadChoices['lists'] {
  return new Map([...external.lists, ...choices.lists]);
}

function namesOf(
  rows: SurveyRows,
  lists: ReadonlyMap<string, readonly Choice[]>,
  columns: readonly string[],
  names: Finder,
) {
  const byName = new Map<string, Draft[]>();
  for (const draft of walk(rows.drafts)) {
    const same = byName.get(draft.name);
    if (same === undefined) byName.set(draft.name, [draft]);
    else same.push(draft);
  }
  return {
    byName,
    roots: rows.drafts,
    leftOut: rows.leftOut,
    lists,
    columns,
    files: rows.files,
    finder: names,
  };
}

/** The lists as the questionnaire keeps them, with the choice that `or_other` adds. */
function withOther(
  lists: Lists,
  rows: SurveyRows,
  languages: readonly string[],
): ReadonlyMap<string, readonly Choice[]> {
  const wanting = new Set(walk(rows.drafts).flatMap((draft) => (draft.orOther === true ? [draft.list] : [])));
  const said: Readonly<Record<string, string>> = { vi: 'Khác' };
  const label = Object.fromEntries(languages.map((tag) => [tag, said[tag] ?? 'Other']));
  return new Map(
    [...lists].map(([name, list]) => {
      const plain = list.map(({ value, label, media, columns, extras }): Choice => ({
        value,
        label,
        media,
        columns,
        ...(extras === undefined ? {} : { extras }),
      }));
      const other: Choice = { value: 'other', label, media: {}, columns: {} };
      const missing = wanting.has(name) && !plain.some(({ value }) => value === 'other');
      return [name, missing ? [...plain, other] : plain];
    }),
  );
}

function withoutExternalSheet(rows: SurveyRows): readonly Issue[] {
  return walk(rows.drafts)
    .filter(({ source }) => source === 'external')
    .map(({ row }) => formIssue('external-sheet-missing', row.place('type')));
}

/** More than any survey asks; such a sheet is data taken for a form, or a form copied over and over. */
const mostRows = 5000;

function lengthIssues(survey: SheetTable): readonly Issue[] {
  const filled = survey.rows.filter((row) => !row.empty);
  const beyond = filled[mostRows];
  if (beyond === undefined) return [];
  return [formIssue('form-too-long', beyond.place(), { rows: filled.length, limit: mostRows })];
}

function headerIssues(survey: SheetTable): readonly Issue[] {
  if (survey.rows.length === 0)
    return [formIssue('sheet-empty', { sheet: survey.name }, { sheet: survey.name })];
  if (survey.headers.some(({ column }) => column === 'type')) return [];
  return [formIssue('header-missing', { sheet: survey.name, row: 1 }, { column: 'type' })];
}

/** Several choices are written with spaces between them, so their names can have none. */
function spacedChoices(rows: SurveyRows, choices: ReadChoices): readonly Issue[] {
  const first = new Map<string, Draft>();
  for (const draft of walk(rows.drafts))
    if (
      (draft.type === 'select-multiple' || draft.type === 'rank') &&
      draft.list !== undefined &&
      !first.has(draft.list)
    )
      first.set(draft.list, draft);
  return [...first].flatMap(([list, draft]) =>
    (choices.lists.get(list) ?? [])
      .filter(({ value }) => /\s/.test(value))
      .map(({ value, place }) =>
        formIssue('choice-with-space', place, { choice: value, other: draft.row.row }),
      ),
  );
}

/** By sheet as the form is read, then by row. */
function inOrder(issues: readonly Issue[], sheets: readonly (string | undefined)[]): readonly Issue[] {
  const rank = (issue: Issue): number => {
    const at = sheets.indexOf(issue.place.sheet);
    return issue.place.sheet === undefined ? -1 : at === -1 ? sheets.length : at;
  };
  return [...issues].sort((a, b) => rank(a) - rank(b) || (a.place.row ?? 0) - (b.place.row ?? 0));
}
