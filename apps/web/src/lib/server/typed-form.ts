import { entryIssue, typedAnswer, type EntryQuestion, type PaperRoom } from '@langnghe/paper-entry';
import { nfc, type Issue } from '@langnghe/language';
import { askedNames } from '#lib/paper/asked-names.ts';
import { studyOf } from './study-of.ts';

export interface TypedForm {
  readonly answers: Record<string, string>;
  /** As typed, by question name; blanks are not in it. */
  readonly typed: Record<string, string>;
  readonly issues: readonly Issue[];
}

/** What was typed for a form's questions, `typedFor` giving the text of each. */
export function typedForm(
  questions: readonly EntryQuestion[],
  typedFor: (name: string) => string,
): TypedForm {
  const answers: Record<string, string> = {};
  const typed: Record<string, string> = {};
  const issues: Issue[] = [];
  for (const question of questions) {
    const text = nfc(typedFor(question.name)).trim();
    if (text === '') continue;
    typed[question.name] = text;
    const value = typedAnswer(question, text);
    if (value === null)
      issues.push(entryIssue('not-a-code', { field: `${question.number} ${question.label}` }));
    else answers[question.name] = value;
  }
  return { answers, typed, issues };
}

/** Without what the form's skips lead past. */
export async function answersAsked(
  room: PaperRoom,
  answers: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const { questionnaire } = await studyOf(room.study);
  const asked = questionnaire === undefined ? null : askedNames(questionnaire, answers);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => asked?.has(name) ?? true));
}
