import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openRegister } from '@langnghe/databases';
import { recordForms } from '@langnghe/fieldwork';
import type { Checked } from '@langnghe/language';
import type { FormTemplate } from '@langnghe/paper';
import { artefact, printForms, type DataFolder, type PrintingOptions, type Study } from '@langnghe/study';
import { randomBytes } from 'node:crypto';

/** The office's side: forms of each class, as one PDF in the study's folder. */
export async function printArm(
  data: DataFolder,
  study: Study,
  forms: Readonly<Record<string, number>>,
  handOver: PrintingOptions['handOver'],
): Promise<Checked<FormTemplate>> {
  const register = await openRegister(data.register);
  try {
    return await printForms(study, {
      register,
      handOver,
      languages: ['vi'],
      large: false,
      forms,
      entropy: (bytes) => new Uint8Array(randomBytes(bytes)),
    });
  } finally {
    await register.destroy();
  }
}

export interface LedgerCounts {
  readonly handedOut: number;
  readonly returned: number;
  readonly refused: number;
}

/** What the person who handed out wrote down: counts by class. */
export async function writeLedger(
  data: DataFolder,
  study: Study,
  counts: Readonly<Record<string, LedgerCounts>>,
): Promise<void> {
  const register = await openRegister(data.register);
  try {
    for (const [classId, one] of Object.entries(counts))
      await recordForms(register, study.id, classId, { ...one, spoiled: 0 });
  } finally {
    await register.destroy();
  }
}

/** A form as it lies in the box: its class, and where in the PDF it stands. */
export interface PrintedSheet {
  readonly classId: string;
  readonly number: string;
  /** From 1. */
  readonly firstPage: number;
}

/** What the printed pages say, read as text from the PDF: the demo knows of no form but by its print. */
export function sheetsOf(study: Study, template: FormTemplate): readonly PrintedSheet[] {
  const pdf = join(study.folder, artefact.forms);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const pages = text.split('\f').map((page) => /(\S+) +(\d{4}) (\d{4}) (\d{4})/.exec(page));
  const found = pages.flatMap((match, i): PrintedSheet[] =>
    match === null
      ? []
      : [{ classId: (match[1] ?? '').toLowerCase(), number: match.slice(2).join(''), firstPage: i + 1 }],
  );
  return found.filter((_, i) => i % template.pages === 0);
}
