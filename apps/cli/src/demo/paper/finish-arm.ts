import type { PaperRoom } from '@langnghe/paper-entry';
import type { Study } from '@langnghe/study';
import type { PaperArm } from './paper-arm.ts';
import { readArm, type ReadCounts } from './read-arm.ts';

export interface PaperArmCounts extends ReadCounts {
  readonly printed: number;
  readonly handedOut: number;
  readonly returned: number;
}

/** Reads the pile in the paper room, and says how it went; the scans are deleted. */
export async function finishArm(
  arm: PaperArm,
  study: Study,
  room: PaperRoom,
  onProgress: (done: number, total: number) => void,
): Promise<PaperArmCounts> {
  const { questionnaire } = study;
  if (questionnaire === undefined) throw new Error('the example has no questionnaire');
  try {
    const counts = await readArm(room, questionnaire, arm.scans, arm.sheets, onProgress);
    const rows = Object.values(arm.ledger);
    const sum = (key: 'handedOut' | 'returned'): number => rows.reduce((all, row) => all + row[key], 0);
    return { ...counts, printed: arm.printed, handedOut: sum('handedOut'), returned: sum('returned') };
  } finally {
    await arm.end();
  }
}
