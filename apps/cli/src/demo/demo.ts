import { openCollection } from '@langnghe/databases';
import { createCollector, type Collector } from '@langnghe/collection';
import { grassrootsDemocracy, simulatePopulation, type SimulatedPerson } from '@langnghe/examples';
import { civilDate } from '@langnghe/language';
import {
  closeStudy,
  freezeStudy,
  openDataFolder,
  processStudy,
  publishStudy,
  reread,
  studyIds,
  type DataFolder,
  type Study,
} from '@langnghe/study';
import { closePeople } from '../close-register.ts';
import { exitCode, type Command, type Terminal } from '../command.ts';
import { dataOption, dataPath } from '../data-option.ts';
import { complainOf } from '../terminal.ts';
import { runFieldwork, type FieldworkCounts } from './fieldwork-run.ts';
import { openExample } from './open-example.ts';
import { invitedPeople } from './people.ts';
import { resultOf, tell } from './result.ts';
import { startServerProcess } from './server-process.ts';
import { demoTexts } from './texts.ts';

export const demo: Command = {
  words: ['demo'],
  usage: 'demo [--data DIR]',
  summary: {
    vi: 'Chạy trọn vòng cuộc khảo sát ví dụ qua HTTP thật: 500 phiếu, đóng, ước lượng, bảo vệ, báo cáo.',
    en: 'The whole loop on the example study over real HTTP: 500 slips, close, estimates, protection, report.',
  },
  options: { data: dataOption },
  run: async (input, terminal) => {
    const data = await openDataFolder(dataPath(input));
    const t = demoTexts(terminal.language);
    if ((await studyIds(data)).includes(grassrootsDemocracy.id)) {
      terminal.complain(`✗ ${t('exists', { path: data.path })}\n  → ${t('chooseOther')}`);
      return exitCode.issues;
    }
    return run(data, terminal);
  },
};

async function run(data: DataFolder, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const opening = await withCollector(data, (collector) =>
    openExample(data, (study) => collector.open(study), terminal.language),
  );
  complainOf(opening.issues, terminal);
  if (!opening.ok) return exitCode.issues;
  const { study, opened } = opening.value;
  const population = simulatedPopulation(study);
  const counts = await answerOverHttp(data, study, population, opened.slips, terminal);
  const finished = await finish(data, study, terminal);
  if (finished === undefined) return exitCode.issues;
  tell(await resultOf(finished, counts, population, (performance.now() - started) / 1000), terminal);
  return exitCode.done;
}

function simulatedPopulation(study: Study): SimulatedPerson[] {
  if (study.frame === undefined) throw new Error('the example has no frame');
  return simulatePopulation(grassrootsDemocracy.populationSeed, study.frame.units);
}

async function answerOverHttp(
  data: DataFolder,
  study: Study,
  population: readonly SimulatedPerson[],
  slips: Parameters<typeof invitedPeople>[2],
  terminal: Terminal,
): Promise<FieldworkCounts> {
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
  const people = invitedPeople(sample, population, slips, grassrootsDemocracy.populationSeed);
  const server = await startServerProcess(data.path);
  try {
    return await runFieldwork(`${server.url}/r/${study.id}`, people, (done, total) =>
      terminal.progress(t('answering', { done, total })),
    );
  } finally {
    await server.stop();
  }
}

async function finish(data: DataFolder, study: Study, terminal: Terminal): Promise<Study | undefined> {
  const t = demoTexts(terminal.language);
  terminal.progress(t('working', { stage: t('close') }));
  await closePeople(data, await reread(study));
  const closed = await withCollector(data, (collector) => closeStudy(study, collector));
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
    return published.ok ? await reread(study) : undefined;
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
