import { fold } from '@langnghe/language';
import type { Question, Questionnaire } from '@langnghe/questionnaire';
import type { Frame } from '@langnghe/sampling';
import { questionsOf } from './questions.ts';

/** Words by which a form asks for the code or the name of a workplace. */
const unitWords =
  /\b(ma|ten) (co so|don vi|co quan|truong|cong ty|xi nghiep|to dan pho|thon)\b|\b(site|unit|workplace|school|company) (code|id|name)\b/;

/**
 * Names of questions whose answer would say which unit a person is of: asked for its code or name, or offering the
 * frame's units as choices. Beside a slip's answers they would undo the classes, whatever their type.
 */
export function unitQuestions(questionnaire: Questionnaire, frame: Frame | undefined): string[] {
  const units = new Set((frame?.units ?? []).flatMap(({ id, name }) => [fold(id), fold(name)]));
  return questionsOf(questionnaire)
    .filter((question) => asksForUnit(question) || offersUnits(question, questionnaire, units))
    .map(({ name }) => name);
}

function asksForUnit({ name, label, type }: Question): boolean {
  const texts = [name.replace(/[_-]+/g, ' '), ...Object.values(label)].map(fold);
  const short = type === 'text' || type === 'barcode' || type === 'select-one' || type === 'integer';
  return short && texts.some((text) => text.length < 80 && unitWords.test(text));
}

function offersUnits(
  { list }: Question,
  { choiceLists }: Questionnaire,
  units: ReadonlySet<string>,
): boolean {
  const choices = choiceLists[list ?? ''] ?? [];
  if (choices.length < 3 || units.size === 0) return false;
  const named = choices.filter(({ value, label }) =>
    [value, ...Object.values(label)].some((text) => units.has(fold(text))),
  );
  return named.length >= choices.length / 2;
}
