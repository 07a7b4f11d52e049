import { declinedAnswer, type AnswerSet } from '@langnghe/questionnaire';
import type { Codebook, Entries } from './codebook.ts';

/** A person's answers with what the codebook makes of the entries of repeats, each under its variable's name. */
export function withEntries({ variables }: Codebook, answers: AnswerSet): AnswerSet {
  const made = variables.flatMap(({ name, entries }): readonly [string, string][] =>
    entries === undefined ? [] : [[name, valueOf(name, entries, answers)]],
  );
  return made.length === 0 ? answers : { ...answers, ...Object.fromEntries(made) };
}

function valueOf(name: string, { repeats, as }: Entries, answers: AnswerSet): string {
  const sets = entriesOf(repeats, answers);
  if (sets === undefined) return '';
  if (as === 'count') return String(sets.length);
  const given = sets
    .map((set) => set[name])
    .flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []));
  if (as === 'any') return [...new Set(given.flatMap((value) => value.split(/\s+/)))].join(' ');
  const numbers = given.filter((value) => value !== declinedAnswer).map(Number);
  return numbers.length === 0 ? '' : String(numbers.reduce((sum, number) => sum + number, 0));
}

/** Undefined when the repeat was not asked: no entry and none possible are different things. */
function entriesOf(repeats: readonly string[], answers: AnswerSet): readonly AnswerSet[] | undefined {
  const [outer, ...inner] = repeats;
  if (outer === undefined) return [answers];
  const entries = answers[outer];
  if (entries === undefined || typeof entries === 'string') return undefined;
  return entries.flatMap((entry) => entriesOf(inner, entry) ?? []);
}
