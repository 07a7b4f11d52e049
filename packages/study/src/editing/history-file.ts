import type { Questionnaire } from '@langnghe/questionnaire';
import { begun, changed, type History } from '@langnghe/questionnaire/editing';
import { z } from 'zod';
import { canonicalJson, readText, sha256, writeJson } from '../folder.ts';

/** What was done to the questionnaire, for the words on the undo button. */
export interface EditNote {
  readonly kind:
    'begin' | 'add' | 'change' | 'choices' | 'move' | 'copy' | 'remove' | 'whole' | 'workbook' | 'restore';
  /** Name of the item it was about; '' for the form as a whole. */
  readonly item: string;
}

const note = z.object({
  kind: z.enum([
    'begin',
    'add',
    'change',
    'choices',
    'move',
    'copy',
    'remove',
    'whole',
    'workbook',
    'restore',
  ]),
  item: z.string(),
});
const state = z.object({ number: z.number().int(), note, hash: z.string() });

/** A state of the questionnaire: it stands in `editing/NUMBER.json`. */
export type EditState = z.infer<typeof state>;

const historyFile = z.object({
  revision: z.number().int(),
  /** One row of changes to the same thing by the same page is one step back; this names it. */
  under: z.string(),
  past: z.array(state),
  present: state,
  future: z.array(state),
});

export interface EditHistory {
  /** Grows with every change, undo and redo: by it a page that shows an older state is known. */
  readonly revision: number;
  readonly under: string;
  readonly states: History<EditState>;
}

const name = 'editing/history.json';
/** Steps back that are kept. */
export const mostSteps = 100;

export const hashOf = (questionnaire: Questionnaire): string => sha256(canonicalJson(questionnaire));

export const stateFile = ({ number }: EditState): string => `editing/${number}.json`;

/**
 * The history that belongs to the questionnaire as it stands. When something else changed it (another workbook was
 * uploaded, a crash came between two files), what stands is one more state, so that nothing is lost either way.
 */
export async function readHistory(folder: string, questionnaire: Questionnaire): Promise<EditHistory> {
  const text = await readText(folder, name);
  const hash = hashOf(questionnaire);
  if (text === undefined) {
    const first: EditState = { number: 1, note: { kind: 'begin', item: '' }, hash };
    return { revision: 1, under: '', states: begun(first) };
  }
  const { revision, under, past, present, future } = historyFile.parse(JSON.parse(text));
  if (present.hash === hash) return { revision, under, states: { past, present, future } };
  const next: EditState = { number: revision + 1, note: { kind: 'workbook', item: '' }, hash };
  return { revision: revision + 1, under: '', states: changed({ past, present, future }, next, mostSteps) };
}

export async function writeHistory(folder: string, history: EditHistory): Promise<void> {
  const { revision, under, states } = history;
  await writeJson(folder, name, { revision, under, ...states });
}
