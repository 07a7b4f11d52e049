import { openRegister } from '@langnghe/databases';
import { accepted, civilDate, type Checked } from '@langnghe/language';
import {
  closeStudy,
  createStudy,
  describeStudy,
  drawStudySample,
  keysFile,
  openStudy,
  putFrame,
  readStudy,
  type DataFolder,
  type Dispositions,
  type Study,
} from '@langnghe/study';
import { randomBytes } from 'node:crypto';
import { withCollector } from './collecting.ts';
import { attackedWorkbook, workbookOf } from './questionnaire.ts';
import { tabledChoices, tabledSurvey } from './tabled-study.ts';

/** A study in the field, with the codes that its people hold. */
export interface Field {
  readonly id: string;
  readonly codes: readonly string[];
}

const units = 10;
const words = { vi: 'Khảo sát để thử tấn công', en: 'A study to be attacked' };

/** Opens a study for so many people (a multiple of ten) while no server has the data folder. */
export async function openField(data: DataFolder, id: string, people: number): Promise<Field> {
  await prepareField(data, id, people);
  return passed(await openPrepared(data, id));
}

/** With tickets, one class of all, which may be taken from yesterday on and answered with from today. */
export async function openTicketField(data: DataFolder, id: string, people: number): Promise<Field> {
  await prepareField(data, id, people, 'tickets');
  return passed(await openPrepared(data, id));
}

/** With groups to compare, under one class; `microdata`: single answers are promised instead of tables. */
export async function openTabledField(
  data: DataFolder,
  id: string,
  people: number,
  protection: 'cell-key' | 'microdata',
  breaks: readonly string[],
): Promise<Field> {
  const special = { protection, breaks: [...breaks] };
  await prepareField(data, id, people, 'slips', {
    workbook: await workbookOf(tabledSurvey, tabledChoices),
    special,
  });
  return passed(await openPrepared(data, id));
}

interface Otherwise {
  readonly workbook: Uint8Array;
  readonly special: Parameters<typeof describeStudy>[1];
}

/** Everything but the opening. */
export async function prepareField(
  data: DataFolder,
  id: string,
  people: number,
  source: 'slips' | 'tickets' = 'slips',
  otherwise?: Otherwise,
): Promise<void> {
  const take = people / units;
  if (!Number.isInteger(take)) throw new Error(`not a multiple of ${String(units)}: ${String(people)}`);
  passed(
    await createStudy(data, {
      id,
      title: words,
      workbook: otherwise?.workbook ?? (await attackedWorkbook()),
    }),
  );
  const today = civilDate(new Date());
  const described = await describeStudy(await study(data, id), {
    sponsor: words,
    conductor: words,
    population: words,
    publishedAt: 'http://localhost/',
    contact: '—',
    opensOn: today,
    closesOn: daysAfter(today, 14),
    publishesOn: daysAfter(today, 28),
    consentQuestion: 'dong_y',
    mainQuestion: 'hai_long',
    questionsReviewed: true,
    sensitive: false,
    ...otherwise?.special,
    ...(source === 'tickets' && { source, ticketsOn: daysAfter(today, -1) }),
  });
  passed(described);
  const frame = Array.from({ length: units }, (_, n) => `u${String(n)},Đơn vị ${String(n)},${String(take)}`);
  passed(await putFrame(await study(data, id), { text: ['id,name,size', ...frame].join('\n') }));
  const design = { method: 'pps', units, take, seed: 'tấn công' } as const;
  const classes = source === 'tickets' || otherwise !== undefined ? { classes: 'one' as const } : {};
  passed(await drawStudySample(await study(data, id), { ...design, ...classes }));
}

export async function openPrepared(data: DataFolder, id: string): Promise<Checked<Field>> {
  const today = civilDate(new Date());
  const register = await openRegister(data.register);
  try {
    const opened = await withCollector(data, async (collector) =>
      openStudy(await study(data, id), {
        register,
        handOver: (collected) => collector.open(collected),
        address: 'http://localhost',
        language: 'vi',
        today,
        entropy: (bytes) => new Uint8Array(randomBytes(bytes)),
        tickets: { keysFile: keysFile(data, id), clientHash: '0'.repeat(64) },
      }),
    );
    if (!opened.ok) return opened;
    return accepted({ id, codes: opened.value.slips.map(({ code }) => code) });
  } finally {
    await register.destroy();
  }
}

/** Ends the field, as `langnghe close` does, while no server has the data folder. */
export async function closeField(data: DataFolder, id: string): Promise<Dispositions> {
  const found = await study(data, id);
  return withCollector(data, async (collector) => passed(await closeStudy(found, collector)));
}

export async function study(data: DataFolder, id: string): Promise<Study> {
  return passed(await readStudy(data, id));
}

function passed<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(
    checked.issues.map(({ message, place }) => `${place.field ?? ''} ${message.en}`).join('; '),
  );
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
