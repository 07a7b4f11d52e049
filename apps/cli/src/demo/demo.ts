import { openCollection } from '@langnghe/databases';
import { createCollector, type Collector } from '@langnghe/collection';
import { grassrootsDemocracy, simulatePopulation, type SimulatedPerson } from '@langnghe/examples';
import { accepted, civilDate } from '@langnghe/language';
import {
  closeStudy,
  freezeStudy,
  openDataFolder,
  openPaperRoom,
  processStudy,
  publishStudy,
  reread,
  studyIds,
  type DataFolder,
  type Study,
} from '@langnghe/study';
import { closePeople } from '../close-register.ts';
import {
  exitCode,
  textOption,
  UsageError,
  type Command,
  type CommandInput,
  type Terminal,
} from '../command.ts';
import { dataOption, dataPath } from '../data-option.ts';
import { complainOf } from '../terminal.ts';
import { runFieldwork, type FieldworkCounts } from './fieldwork-run.ts';
import { openExample } from './open-example.ts';
import { finishArm, type PaperArmCounts } from './paper/finish-arm.ts';
import { paperArm, type PaperArm } from './paper/paper-arm.ts';
import { inArms } from './paper/paper-people.ts';
import { missingTool } from './paper/tools.ts';
import { invitedPeople, type InvitedPerson } from './people.ts';
import { resultOf, tell } from './result.ts';
import { startServerProcess } from './server-process.ts';
import { demoTexts } from './texts.ts';

export const demo: Command = {
  words: ['demo'],
  usage: 'demo [--data DIR] [--paper N]',
  summary: {
    vi: 'Chạy trọn vòng cuộc khảo sát ví dụ qua HTTP thật: 500 phiếu, đóng, ước lượng, bảo vệ, báo cáo.',
    en: 'The whole loop on the example study over real HTTP: 500 slips, close, estimates, protection, report.',
  },
  options: {
    data: dataOption,
    paper: {
      value: 'N',
      summary: {
        vi: 'Trong 500 người, số người trả lời trên phiếu giấy: in, điền, quét, kiểm tra. Mặc định 100.',
        en: 'How many of the 500 answer on paper: printed, filled, scanned, verified. 100 unless said otherwise.',
      },
    },
  },
  run: async (input, terminal) => {
    const data = await openDataFolder(dataPath(input));
    const t = demoTexts(terminal.language);
    if ((await studyIds(data)).includes(grassrootsDemocracy.id)) {
      terminal.complain(`✗ ${t('exists', { path: data.path })}\n  → ${t('chooseOther')}`);
      return exitCode.issues;
    }
    return run(data, paperPeople(input), terminal);
  },
};

function paperPeople(input: CommandInput): number {
  const wanted = textOption(input, 'paper', '100');
  if (!/^\d{1,3}$/.test(wanted)) throw new UsageError('--paper N');
  return Number(wanted);
}

async function run(data: DataFolder, onPaper: number, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const opening = await withCollector(data, (collector) =>
    openExample(data, (study) => collector.open(study), terminal.language),
  );
  complainOf(opening.issues, terminal);
  if (!opening.ok) return exitCode.issues;
  const { study, opened } = opening.value;
  const population = simulatedPopulation(study);
  const arms = inArms(invited(study, population, opened.slips, terminal), peopleOnPaper(onPaper, terminal));
  const arm = arms.paper.length === 0 ? null : await beginPaper(data, study, arms.paper, terminal);
  // Forms are filled in while others answer on the web.
  const [counts, filled] = await Promise.all([
    answerOverHttp(data, study, arms.web, terminal),
    arm === null ? null : arm(),
  ]);
  const finished = await finish(data, study, filled, terminal);
  if (finished === undefined) return exitCode.issues;
  const { paper } = finished;
  const seconds = (performance.now() - started) / 1000;
  tell(await resultOf(finished.study, counts, paper, population, seconds), terminal);
  if (paper === null || paper.equal === paper.returned) return exitCode.done;
  terminal.complain(`✗ ${demoTexts(terminal.language)('paperDiffers')}`);
  return exitCode.issues;
}

/** None where the machine has nothing to draw and spoil pages with, which is said. */
function peopleOnPaper(wanted: number, terminal: Terminal): number {
  const tool = wanted === 0 ? undefined : missingTool();
  if (tool !== undefined) terminal.complain(`! ${demoTexts(terminal.language)('noTool', { tool })}`);
  return tool === undefined ? wanted : 0;
}

async function beginPaper(
  data: DataFolder,
  study: Study,
  people: readonly InvitedPerson[],
  terminal: Terminal,
): Promise<() => Promise<PaperArm>> {
  const t = demoTexts(terminal.language);
  const arm = await withCollector(data, (collector) =>
    paperArm(
      data,
      study,
      people,
      async ({ template, hashes }) => {
        await (await openPaperRoom(data, study.id, collector)).addPrinting(template, hashes);
        return accepted(null);
      },
      (done, total) => terminal.progress(t('filling', { done, total })),
    ),
  );
  complainOf(arm.issues, terminal);
  if (!arm.ok) throw new Error('the forms of the demo cannot be printed');
  return arm.value.fill;
}

function simulatedPopulation(study: Study): SimulatedPerson[] {
  if (study.frame === undefined) throw new Error('the example has no frame');
  return simulatePopulation(grassrootsDemocracy.populationSeed, study.frame.units);
}

function invited(
  study: Study,
  population: readonly SimulatedPerson[],
  slips: Parameters<typeof invitedPeople>[2],
  terminal: Terminal,
): readonly InvitedPerson[] {
  const t = demoTexts(terminal.language);
  const { sample } = study;
  if (sample === undefined) throw new Error('the example has no sample');
  const { units, classes } = sample;
  if (!terminal.json)
    terminal.print(
      t('drawn', {
        units: units.length,
        frame: study.frame?.units.length ?? 0,
        slips: slips.length,
        classes: classes.length,
      }),
    );
  return invitedPeople(sample, population, slips, grassrootsDemocracy.populationSeed);
}

async function answerOverHttp(
  data: DataFolder,
  study: Study,
  people: readonly InvitedPerson[],
  terminal: Terminal,
): Promise<FieldworkCounts> {
  const t = demoTexts(terminal.language);
  const server = await startServerProcess(data.path);
  try {
    return await runFieldwork(`${server.url}/r/${study.id}`, people, (done, total) =>
      terminal.progress(t('answering', { done, total })),
    );
  } finally {
    await server.stop();
  }
}

async function finish(
  data: DataFolder,
  study: Study,
  arm: PaperArm | null,
  terminal: Terminal,
): Promise<{ readonly study: Study; readonly paper: PaperArmCounts | null } | undefined> {
  const t = demoTexts(terminal.language);
  terminal.progress(t('working', { stage: t('close') }));
  await closePeople(data, await reread(study));
  let paper: PaperArmCounts | null = null;
  const closed = await withCollector(data, async (collector) => {
    const room = arm === null ? null : await openPaperRoom(data, study.id, collector);
    if (arm !== null && room !== null)
      paper = await finishArm(arm, study, room, (done, total) =>
        terminal.progress(t('readingForms', { done, total })),
      );
    return closeStudy(study, collector, undefined, room);
  });
  complainOf(closed.issues, terminal);
  if (!closed.ok) return undefined;
  const db = await openCollection(data.collection);
  try {
    const processing = await processStudy(
      await reread(study),
      (closed, today) => freezeStudy(closed, db, today),
      civilDate(new Date()),
      (stage) => terminal.progress(t('working', { stage: t(stage) })),
    );
    complainOf(processing.issues, terminal);
    if (processing.failed !== null) return undefined;
    const published = await publishStudy(await reread(study), civilDate(new Date()));
    complainOf(published.issues, terminal);
    return published.ok ? { study: await reread(study), paper } : undefined;
  } finally {
    await db.destroy();
  }
}

async function withCollector<T>(data: DataFolder, work: (collector: Collector) => Promise<T>): Promise<T> {
  const db = await openCollection(data.collection);
  try {
    const collector = await createCollector({ db, spoolFolder: data.spool });
    try {
      return await work(collector);
    } finally {
      await collector.dispose();
    }
  } finally {
    await db.destroy();
  }
}
