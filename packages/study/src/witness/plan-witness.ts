import { accepted, pickTranslation, refused, type Checked, type Issue } from '@langnghe/language';
import {
  readWitnessPromise,
  serializeWitnessRequest,
  witnessKeyRefusal,
  type WitnessPromise,
} from '@langnghe/tickets';
import { describeStudy } from '../describe-study.ts';
import type { StudyDescription } from '../description.ts';
import { artefact } from '../folder.ts';
import { studyIssue } from '../issues.ts';
import type { Study } from '../read-study.ts';
import { lastTicketDay } from '../tickets/ticket-manifest.ts';

/** The witness that signs every ticket of the study; undefined where none takes part. */
export function witnessOf({
  source,
  witnessed,
  witness,
}: Pick<StudyDescription, 'source' | 'witnessed' | 'witness'>): WitnessPromise | undefined {
  return source === 'tickets' && witnessed === 'yes' ? (witness ?? undefined) : undefined;
}

/** What stands between a study with a witness and its opening. */
export function witnessIssues({ id, description, sample }: Study): Issue[] {
  const { source, witnessed, witness } = description;
  if (source !== 'tickets' || witnessed !== 'yes') return [];
  const place = { field: 'witness' };
  if (witness === null) return [studyIssue('witness-missing', place)];
  return sample === undefined || (witness.study === id && areSame(witness.classes, sample.classes))
    ? []
    : [studyIssue('witness-other-classes', place)];
}

type Class = { readonly id: string; readonly invited: number };

function areSame(made: readonly Class[], drawn: readonly Class[]): boolean {
  return (
    made.length === drawn.length &&
    drawn.every(({ id, invited }) => made.find((one) => one.id === id)?.invited === invited)
  );
}

/** The file from which a witness makes its keys: classes and days, nobody's name. */
export function witnessRequest({ id, description, sample }: Study): Checked<string> {
  const { ticketsOn, opensOn, closesOn, title, conductor } = description;
  if (sample === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.draw, step: 'draw' })]);
  if (ticketsOn === null) return refused([studyIssue('tickets-day-missing', { field: 'ticketsOn' })]);
  if (opensOn === null) return refused([studyIssue('opening-day-missing', { field: 'opensOn' })]);
  if (closesOn === null) return refused([studyIssue('closing-day-missing', { field: 'closesOn' })]);
  const { classes } = sample;
  return accepted(
    serializeWitnessRequest({
      version: 1,
      study: id,
      title: pickTranslation(title, 'vi') || id,
      organiser: pickTranslation(conductor, 'vi') || id,
      tickets: { from: ticketsOn, to: lastTicketDay({ opensOn, closesOn, classes }) },
      classes: classes.map((one) => ({ id: one.id, invited: one.invited })),
    }),
  );
}

/** Keeps the witness's public file in the description. */
export async function putWitness(study: Study, text: string): Promise<Checked<WitnessPromise>> {
  const witness = readWitnessPromise(text);
  const place = { field: 'witness' };
  if (witness === undefined) return refused([studyIssue('witness-unreadable', place)]);
  // Seconds for hundreds of classes: here, when the file comes, and not on every page.
  if (witnessKeyRefusal(witness) !== undefined) return refused([studyIssue('witness-unsafe-keys', place)]);
  const asIf = { ...study, description: { ...study.description, witnessed: 'yes' as const, witness } };
  const issues = witnessIssues(asIf);
  if (issues.length > 0) return refused(issues);
  const described = await describeStudy(study, { witnessed: 'yes', witness });
  return described.ok ? accepted(witness) : described;
}
