import type { RegisterTables } from '@langnghe/databases';
import { keepPeople, readPeople, type ListedPerson } from '@langnghe/fieldwork';
import { refused, type Checked } from '@langnghe/language';
import type { Entropy } from '@langnghe/tickets';
import type { Kysely } from 'kysely';
import { artefact } from './folder.ts';
import { studyIssue } from './issues.ts';
import { sheetOf, type FrameInput } from './put-frame.ts';
import { isFixed, type Study } from './read-study.ts';

/** Keeps who is invited, in the register alone: nothing of it comes into the study's folder. */
export async function putPeople(
  study: Study,
  register: Kysely<RegisterTables>,
  input: FrameInput,
  entropy: Entropy,
): Promise<Checked<readonly ListedPerson[]>> {
  if (isFixed(study)) return refused([studyIssue('already-open', { field: 'people' })]);
  if (study.sample === undefined)
    return refused([studyIssue('too-early', {}, { missing: artefact.draw, step: 'draw' })]);
  const sheet = await sheetOf(input);
  if (!sheet.ok) return sheet;
  const people = readPeople(sheet.value, study.sample.units);
  if (people.ok) await keepPeople(register, study.id, people.value, entropy);
  return people;
}
