import type { Coding } from '@langnghe/coding';
import { listAccounts } from '@langnghe/accounts';
import { pickTranslation, type Language } from '@langnghe/language';
import { coverWord } from '@langnghe/study';
import { register } from '#lib/server/register.ts';
import { codingText } from '../../coding-text.ts';

/** Names of people of the office by their account. */
export async function namesOfCoders(language: Language): Promise<(id: string) => string> {
  const names = new Map((await listAccounts(register.read())).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? codingText(language)('somebody');
}

/** What was covered in a text: kind, person, time. */
export async function logOf(
  { redactionLog }: Coding,
  text: number,
  language: Language,
): Promise<readonly { what: string; who: string; at: string }[]> {
  const nameOf = await namesOfCoders(language);
  const t = codingText(language);
  const word = coverWord(language);
  const time = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  return redactionLog
    .filter((entry) => entry.text === text)
    .map(({ kind, change, by, at }) => ({
      what: t(change === 'covered' ? 'logCovered' : 'logUncovered', { kind: word(kind) }),
      who: nameOf(by),
      at: time.format(new Date(at)),
    }))
    .reverse();
}

/** The last thing done to the themes, in words; null = nothing to undo. */
export function lastStep({ steps, themes }: Coding, language: Language): string | null {
  const step = steps.at(-1);
  if (step === undefined) return null;
  const t = codingText(language);
  if (step.kind === 'joined') return t('undoJoined', { label: pickTranslation(step.theme.label, language) });
  const label = pickTranslation(themes.find(({ id }) => id === step.id)?.label ?? {}, language);
  return t(step.kind === 'created' ? 'undoCreated' : 'undoRenamed', { label });
}
