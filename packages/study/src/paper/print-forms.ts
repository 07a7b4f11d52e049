import { addPrintedForms, formLedger } from '@langnghe/fieldwork';
import type { RegisterTables } from '@langnghe/databases';
import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { printForm, printPacket, type FormTemplate } from '@langnghe/paper';
import { formHashes, mintForms, type Entropy } from '@langnghe/tickets';
import type { Kysely } from 'kysely';
import { artefact, writeArtefact } from '../folder.ts';
import { studyIssue } from '../issues.ts';
import type { Study } from '../read-study.ts';

/** What the collection gets of a printing: where the boxes stand, and hashes of the numbers. */
export interface Printing {
  readonly study: string;
  readonly template: FormTemplate;
  readonly hashes: Readonly<Record<string, readonly string[]>>;
}

export interface PrintingOptions {
  readonly register: Kysely<RegisterTables>;
  readonly handOver: (printing: Printing) => Promise<Checked<null>>;
  readonly languages: readonly [main: string] | readonly [main: string, second: string];
  readonly large: boolean;
  /** Forms to print, by class; classes without any are left out. */
  readonly forms: Readonly<Record<string, number>>;
  readonly entropy: Entropy;
}

/** Fewer forms than this in a class's box, and whoever draws one hides in too small a crowd. */
export const leastForms = 30;
/** Beyond the people invited, for spoiled ones. */
const spare = 0.1;

/**
 * Prints forms for an open study, with all that goes with them, as one PDF in the study's folder. Each number counts
 * once; the collection knows it before a sheet can come back.
 */
export async function printForms(study: Study, options: PrintingOptions): Promise<Checked<FormTemplate>> {
  const { questionnaire, manifest, description, sample } = study;
  if (manifest === undefined || questionnaire === undefined || sample === undefined || study.stage !== 'open')
    return refused([studyIssue('too-early', {}, { missing: artefact.manifest, step: 'open' })]);
  if (manifest.sealing != null) return refused([studyIssue('forms-sealed', {})]);
  const issues = await countIssues(study.id, manifest.classes, options);
  if (issues.length > 0) return refused(issues);
  const classes = manifest.classes
    .map(({ id }) => ({ id, forms: options.forms[id] ?? 0 }))
    .filter(({ forms }) => forms > 0);
  const tickets = mintForms(classes, options.entropy);
  const [language] = options.languages;
  const before = await printPacket({
    title: description.title,
    organiser: description.conductor,
    classes: classes.map(({ id, forms }) => ({
      id,
      forms,
      units: sample.units.filter(({ classId }) => classId === id).map(({ name }) => name),
    })),
    closesOn: manifest.closesOn,
    publishesOn: manifest.publishesOn,
    language,
  });
  const printed = await printForm({
    study: { id: study.id, title: description.title, purpose: description.purpose },
    organiser: description.conductor,
    questionnaire,
    languages: options.languages,
    large: options.large,
    before,
    // By class, and within it by number: the order in which they were made leaves no trace.
    copies: tickets.toSorted((a, b) => compare(a.classId, b.classId) || compare(a.number, b.number)),
  });
  if (!printed.ok) return printed;
  const { pdf, template } = printed.value;
  const handed = await options.handOver({ study: study.id, template, hashes: formHashes(study.id, tickets) });
  if (!handed.ok) return handed;
  await writeArtefact(study.folder, artefact.forms, pdf);
  await addPrintedForms(
    options.register,
    study.id,
    Object.fromEntries(classes.map(({ id, forms }) => [id, forms])),
  );
  return accepted(template, printed.issues);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function countIssues(
  id: string,
  classes: readonly { readonly id: string; readonly invited: number }[],
  { register, forms }: PrintingOptions,
): Promise<readonly Issue[]> {
  const before = new Map((await formLedger(register, id)).map((row) => [row.classId, row.printed]));
  const wanted = classes.filter((one) => (forms[one.id] ?? 0) !== 0);
  if (wanted.length === 0) return [studyIssue('forms-none', { field: 'forms' })];
  return wanted.flatMap(({ id: classId, invited }): Issue[] => {
    const count = forms[classId] ?? 0;
    const place = { field: `forms.${classId}` };
    const printed = before.get(classId) ?? 0;
    const most = Math.floor(invited * (1 + spare)) - printed;
    if (!Number.isSafeInteger(count) || count < 0 || count > most)
      return [studyIssue('forms-too-many', place, { classId, most: Math.max(0, most), invited })];
    return printed + count < leastForms
      ? [studyIssue('forms-too-few', place, { classId, least: leastForms })]
      : [];
  });
}
