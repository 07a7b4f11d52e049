import type { Issue } from '@langnghe/language';
import type { Sheet } from '@langnghe/spreadsheet';
import { formIssue } from './form-issues.ts';
import { editDistance } from './nearest.ts';

export interface FormSheets {
  readonly survey?: Sheet;
  readonly choices?: Sheet;
  readonly settings?: Sheet;
  readonly external?: Sheet;
  readonly entities?: Sheet;
  readonly issues: readonly Issue[];
}

const sheetNames = ['survey', 'choices', 'settings', 'external_choices', 'entities', 'osm'];

/** The sheets that make a form, in any letter case; a lone sheet of any name is the survey. */
export function findSheets(sheets: readonly Sheet[]): FormSheets {
  const byName = new Map<string, Sheet>();
  const issues: Issue[] = [];
  for (const sheet of sheets) {
    const name = sheet.name.trim().toLowerCase();
    if (byName.has(name) && sheetNames.includes(name))
      issues.push(formIssue('sheet-repeated', { sheet: sheet.name }, { sheet: sheet.name }));
    else byName.set(name, sheet);
  }
  issues.push(...misspelt(sheets, byName));
  const [only, ...more] = sheets;
  const survey = byName.get('survey') ?? (more.length === 0 ? only : undefined);
  if (survey === undefined)
    issues.push(
      formIssue('sheet-missing', {}, { sheets: sheets.map((sheet) => sheet.name).join(', ') || '–' }),
    );
  const entities = byName.get('entities');
  const [choices, settings, external] = [
    byName.get('choices'),
    byName.get('settings'),
    byName.get('external_choices'),
  ];
  return {
    ...(survey === undefined ? {} : { survey }),
    ...(choices === undefined ? {} : { choices }),
    ...(settings === undefined ? {} : { settings }),
    ...(external === undefined ? {} : { external }),
    ...(entities === undefined || entities === survey ? {} : { entities }),
    issues,
  };
}

function misspelt(sheets: readonly Sheet[], present: ReadonlyMap<string, Sheet>): readonly Issue[] {
  return sheets.flatMap((sheet) => {
    const name = sheet.name.trim().toLowerCase();
    if (sheetNames.includes(name) || name.startsWith('_') || sheets.length === 1) return [];
    const nearest = sheetNames.find((known) => !present.has(known) && editDistance(name, known, 3) < 3);
    if (nearest === undefined) return [];
    return [formIssue('sheet-misspelt', { sheet: sheet.name }, { sheet: sheet.name, nearest })];
  });
}
