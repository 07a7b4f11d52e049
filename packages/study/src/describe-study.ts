import { accepted, refused, type Checked, type Issue, type Translations } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import { studyDescription, type StudyDescription } from './description.ts';
import { artefact, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import { choiceQuestions } from './questions.ts';
import { isFixed, type Study } from './read-study.ts';

/** Changes part of the description (never the id): everything while a draft, afterwards nothing. */
export async function describeStudy(
  study: Study,
  patch: Partial<StudyDescription>,
): Promise<Checked<StudyDescription>> {
  if (isFixed(study)) return refused([studyIssue('already-open', { field: 'description' })]);
  const parsed = studyDescription.safeParse({ ...study.description, ...patch, id: study.id });
  if (!parsed.success)
    return refused(
      parsed.error.issues.map((problem) => {
        const field = problem.path.join('.');
        return studyIssue('description-wrong', { field }, { field, reason: problem.message });
      }),
    );
  const issues = study.questionnaire === undefined ? [] : breakIssues(parsed.data, study.questionnaire);
  if (issues.length > 0) return refused(issues);
  await writeJson(study.folder, artefact.description, parsed.data);
  return accepted(parsed.data);
}

export function breakIssues(description: StudyDescription, questionnaire: Questionnaire): Issue[] {
  const known = new Set(choiceQuestions(questionnaire).map((question) => question.name));
  return description.breaks
    .filter((name) => !known.has(name))
    .map((name) => studyIssue('break-unknown', { field: 'breaks' }, { name }));
}

/** What still stands between a draft and its opening: dates and promises; empty = ready. */
export function promiseIssues(description: StudyDescription): Issue[] {
  return [...dayIssues(description), ...ticketDayIssues(description), ...saidIssues(description)];
}

function dayIssues({ opensOn, closesOn, publishesOn }: StudyDescription): Issue[] {
  const issues: Issue[] = [];
  if (opensOn === null) issues.push(studyIssue('opening-day-missing', { field: 'opensOn' }));
  if (closesOn === null) issues.push(studyIssue('closing-day-missing', { field: 'closesOn' }));
  if (publishesOn === null) issues.push(studyIssue('publication-day-missing', { field: 'publishesOn' }));
  if (opensOn === null || closesOn === null || publishesOn === null) return issues;
  const ordered = opensOn < closesOn && closesOn < publishesOn;
  return ordered ? issues : [studyIssue('dates-disordered', { field: 'closesOn' })];
}

function ticketDayIssues({ source, ticketsOn, opensOn }: StudyDescription): Issue[] {
  if (source !== 'tickets') return [];
  const place = { field: 'ticketsOn' };
  if (ticketsOn === null) return [studyIssue('tickets-day-missing', place)];
  return opensOn !== null && ticketsOn >= opensOn ? [studyIssue('tickets-day-late', place)] : [];
}

function saidIssues(description: StudyDescription): Issue[] {
  const said = (texts: Translations): boolean => Object.values(texts).some((text) => text.trim() !== '');
  const { title, sponsor, conductor, population, publishedAt, contact } = description;
  const issues: Issue[] = [];
  if (!said(title)) issues.push(studyIssue('title-missing', { field: 'title' }));
  if (!said(sponsor)) issues.push(studyIssue('sponsor-missing', { field: 'sponsor' }));
  if (!said(conductor)) issues.push(studyIssue('conductor-missing', { field: 'conductor' }));
  if (!said(population)) issues.push(studyIssue('population-missing', { field: 'population' }));
  if (publishedAt.trim() === '') issues.push(studyIssue('address-missing', { field: 'publishedAt' }));
  if (contact.trim() === '') issues.push(studyIssue('contact-missing', { field: 'contact' }));
  return issues;
}
