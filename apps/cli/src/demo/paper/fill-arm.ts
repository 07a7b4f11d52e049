import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { seededRandom, shuffled } from '@langnghe/examples';
import type { FormTemplate } from '@langnghe/paper';
import { evaluate, type Questionnaire } from '@langnghe/questionnaire';
import { artefact, type Study } from '@langnghe/study';
import type { InvitedPerson } from '../people.ts';
import type { LedgerCounts, PrintedSheet } from './print-arm.ts';
import type { Filled } from './read-arm.ts';
import { scanSheet } from './scan-sheet.ts';

export interface FilledArm {
  /** By the number printed on the sheet: of those that lie in the ballot box. */
  readonly sheets: ReadonlyMap<string, Filled>;
  /** JPEGs of each form, in the order of a shuffled pile. */
  readonly scans: readonly (readonly string[])[];
  readonly ledger: Readonly<Record<string, LedgerCounts>>;
}

/** Everybody draws a form from the box of her class; who comes fills it, or hands it back; the pile is shuffled and scanned. */
export async function fillArm(
  study: Study,
  questionnaire: Questionnaire,
  template: FormTemplate,
  printed: readonly PrintedSheet[],
  people: readonly InvitedPerson[],
  place: { readonly folder: string; readonly seed: string },
  onProgress: (done: number, total: number) => void,
): Promise<FilledArm> {
  const random = seededRandom(`${place.seed}/paper`);
  const boxes = Map.groupBy(shuffled(random, printed), ({ classId }) => classId);
  const ledger: Record<string, LedgerCounts> = {};
  const filled: { readonly sheet: PrintedSheet; readonly answers: Filled }[] = [];
  for (const { classId, behaviour, answers } of people) {
    const row = ledger[classId] ?? { handedOut: 0, returned: 0, refused: 0 };
    ledger[classId] = row;
    if (behaviour === 'never-comes') continue;
    const sheet = boxes.get(classId)?.pop();
    if (sheet === undefined) throw new Error(`the box of forms of class ${classId} is empty`);
    const back = behaviour === 'drops-out' ? 'refused' : 'returned';
    ledger[classId] = { ...row, handedOut: row.handedOut + 1, [back]: row[back] + 1 };
    if (back === 'returned') filled.push({ sheet, answers: onPaper(answers, questionnaire, template) });
  }
  const pile = shuffled(random, filled);
  const scans: (readonly string[])[] = [];
  let [next, done] = [0, 0];
  const worker = async (): Promise<void> => {
    for (let i = next++; i < pile.length; i = next++) {
      const one = pile[i];
      if (one === undefined) return;
      const name = `form-${String(i + 1).padStart(3, '0')}`;
      const sheet = {
        pdf: join(study.folder, artefact.forms),
        firstPage: one.sheet.firstPage,
        template,
        answers: one.answers,
      };
      scans[i] = await scanSheet(sheet, place.folder, name, seededRandom(`${place.seed}/${name}`));
      onProgress(++done, pile.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return { sheets: new Map(pile.map(({ sheet, answers }) => [sheet.number, answers])), scans, ledger };
}

/** What she puts on the sheet: the questions that it leads her to. */
function onPaper(answers: Filled, questionnaire: Questionnaire, { boxes, writeIns }: FormTemplate): Filled {
  const printed = new Set([...boxes, ...writeIns].map(({ question }) => question));
  const now = { now: '2026-01-01T00:00:00', random: () => 0.5 };
  const asked = new Set(evaluate(questionnaire, answers, now).relevant);
  return Object.fromEntries(
    Object.entries(answers).filter(([name, value]) => value !== '' && printed.has(name) && asked.has(name)),
  );
}
