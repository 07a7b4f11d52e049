import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import type { Questionnaire } from '@langnghe/questionnaire';
import { studyDescription, type StudyDescription } from './description.ts';
import { artefact, writeJson } from './folder.ts';
import { studyIssue } from './issues.ts';
import { choiceQuestions } from './questions.ts';
import type { Study } from './read-study.ts';

/** Changes part of the description (never the id): everything while a draft, afterwards nothing. */
export async function describeStudy(
  study: Study,
  patch: Partial<StudyDescription>,
): Promise<Checked<StudyDescription>> {
  if (study.manifest !== undefined) return refused([studyIssue('already-open', { field: 'description' })]);
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
  const issues: Issue[] = [];
  const { opensOn, closesOn, publishesOn } = description;
  const dates = { opensOn, closesOn, publishesOn };
  for (const [field, value] of Object.entries(dates))
    if (value === null) issues.push(studyIssue('dates-missing', { field }, { what: field }));
  if (
    opensOn !== null &&
    closesOn !== null &&
    publishesOn !== null &&
    !(opensOn < closesOn && closesOn < publishesOn)
  )
    issues.push(studyIssue('dates-disordered', { field: 'closesOn' }));
  const texts = {
    title: description.title,
    sponsor: description.sponsor,
    conductor: description.conductor,
    population: description.population,
  };
  for (const [field, value] of Object.entries(texts))
    if (!Object.values(value).some((text) => text.trim() !== ''))
      issues.push(studyIssue('promise-missing', { field }, { field }));
  for (const field of ['publishedAt', 'contact'] as const)
    if (description[field].trim() === '') issues.push(studyIssue('promise-missing', { field }, { field }));
  return issues;
}
