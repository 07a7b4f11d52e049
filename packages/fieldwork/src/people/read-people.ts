import { accepted, fold, refused, type Checked, type Issue } from '@langnghe/language';
import { fieldworkIssue } from '../issues.ts';

/** A sheet as `@langnghe/spreadsheet` reads it. */
export interface PeopleSheet {
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

export interface ListedPerson {
  readonly unitId: string;
  readonly name: string;
  /** '' = is handed a sheet of paper. */
  readonly mail: string;
}

/** Units of the sample, with the number of people invited in each. */
export interface InvitedUnit {
  readonly id: string;
  readonly name: string;
  readonly take: number;
}

const headers = {
  unit: ['don vi', 'ma don vi', 'unit', 'unit id', 'co so', 'noi lam viec'],
  name: ['ho ten', 'ho va ten', 'ten', 'name', 'full name'],
  mail: ['email', 'e-mail', 'thu dien tu', 'mail'],
} as const;

/** Columns for unit, name and, if any, e-mail, under Vietnamese or English headings in the first filled row. */
export function readPeople(
  sheet: PeopleSheet,
  units: readonly InvitedUnit[],
): Checked<readonly ListedPerson[]> {
  const rows = sheet.rows
    .map((cells, i) => ({ number: i + 1, cells: cells.map(textOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...people] = rows;
  const at = (names: readonly string[]): number =>
    head?.cells.findIndex((cell) =>
      names.includes(
        fold(cell)
          .replace(/[^a-z-]+/g, ' ')
          .trim(),
      ),
    ) ?? -1;
  const columns = { unit: at(headers.unit), name: at(headers.name), mail: at(headers.mail) };
  if (columns.unit < 0 || columns.name < 0)
    return refused([fieldworkIssue('people-columns-missing', { row: head?.number ?? 1 })]);
  if (people.length === 0) return refused([fieldworkIssue('people-empty', {})]);
  const byName = new Map(
    units.flatMap((unit) => [[fold(unit.id), unit] as const, [fold(unit.name), unit] as const]),
  );
  const listed: ListedPerson[] = [];
  const issues: Issue[] = [];
  const mails = new Map<string, number>();
  for (const { number, cells } of people) {
    const place = { row: number };
    const [said = '', name = '', mail = ''] = [columns.unit, columns.name, columns.mail].map(
      (i) => cells[i] ?? '',
    );
    const unit = byName.get(fold(said));
    if (unit === undefined) issues.push(fieldworkIssue('people-unit-unknown', place, { unit: said }));
    if (name === '') issues.push(fieldworkIssue('people-name-missing', place));
    if (mail !== '' && !isMail(mail)) issues.push(fieldworkIssue('people-mail-wrong', place, { mail }));
    const earlier = mails.get(mail.toLowerCase());
    if (mail !== '' && earlier !== undefined)
      issues.push(fieldworkIssue('people-mail-twice', place, { mail, earlier }));
    mails.set(mail.toLowerCase(), number);
    if (unit !== undefined) listed.push({ unitId: unit.id, name, mail });
  }
  const crowds = Map.groupBy(listed, ({ unitId }) => unitId);
  for (const { id, name, take } of units) {
    const count = crowds.get(id)?.length ?? 0;
    if (count > take)
      issues.push(fieldworkIssue('people-too-many', { field: id }, { unit: name, take, count }));
  }
  return issues.length > 0 ? refused(issues) : accepted(listed);
}

function textOf(cell: string | number | boolean | null): string {
  return cell === null ? '' : String(cell).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Only what no server would take is refused here; the sending tells the rest. */
const isMail = (text: string): boolean =>
  /^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\.]+$/.test(text);
