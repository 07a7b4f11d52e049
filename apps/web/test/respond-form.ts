import { readFile } from 'node:fs/promises';
import type { AnswerSet, Questionnaire } from '@langnghe/questionnaire';
import { readForm } from '@langnghe/study';
import { mintSlips } from '@langnghe/tickets';
import { randomBytes } from 'node:crypto';
import { step, type Reply } from '../src/lib/respond/flow.ts';
import { hiddenFields } from '../src/lib/respond/form-state.ts';
import type { RespondPage } from '../src/lib/respond/page.ts';
import type { Survey } from '../src/lib/respond/survey.ts';

export async function exampleQuestionnaire(): Promise<Questionnaire> {
  const path = new URL('../../../examples/grassroots-democracy/questionnaire.xlsx', import.meta.url);
  const read = await readForm(await readFile(path));
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message.en).join('; '));
  return read.value;
}

export interface TestSurvey extends Survey {
  readonly code: string;
  readonly sent: AnswerSet[];
}

/** A survey whose collection is a list in memory. */
export function testSurvey(questionnaire: Questionnaire, changes: Partial<Survey> = {}): TestSurvey {
  const [slip] = mintSlips([{ id: 'A', invited: 1 }], randomBytes);
  if (slip === undefined) throw new Error('no slip');
  const sent: AnswerSet[] = [];
  return {
    id: 'test',
    questionnaire,
    languages: questionnaire.languages,
    phase: 'open',
    opens: '',
    ticketState: () => Promise.resolve('unspent'),
    submit: ({ answers }) => {
      sent.push(answers);
      return Promise.resolve({ outcome: 'accepted' });
    },
    context: { now: '2026-11-22T00:00:00.000+07:00', random: () => 0.5 },
    code: slip.code,
    sent,
    ...changes,
  };
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What a browser without JavaScript posts from a page: its hidden fields, then what the person put in. */
export function posted(page: RespondPage | null, fields: Fields): FormData {
  const form = new FormData();
  if (page !== null) for (const [name, value] of hiddenFields(page.state, [])) form.append(name, value);
  if (page?.kind === 'screen') form.append('shown', page.shown);
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'code') form.delete('code');
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  }
  return form;
}

export async function press(
  survey: Survey,
  page: RespondPage | null,
  verb: string,
  fields: Fields = {},
): Promise<RespondPage> {
  const reply = await step(survey, posted(page, { ...fields, do: verb }));
  return pageOf(reply);
}

export function pageOf(reply: Reply): RespondPage {
  if (reply.kind !== 'page') throw new Error(`no page but ${reply.kind}`);
  return reply.page;
}
