import { importAnswers } from '@langnghe/dataset';
import { readDelimited } from '@langnghe/spreadsheet';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  artefact,
  closeStudy,
  createExampleStudy,
  createStudy,
  describeStudy,
  discardStudy,
  effectiveQuestionnaire,
  freezeImport,
  listStudies,
  openingIssues,
  processStudy,
  putFrame,
  questionsOf,
  questionnaireOfAnswers,
  readStudy,
  restoreStudy,
  unitQuestions,
  type Study,
} from '../src/index.ts';
import { drawnExample, freezing, open, unwrap, workplace, type Workplace } from './workplace.ts';

let place: Workplace;
beforeEach(async () => {
  place = await workplace();
});
afterEach(() => place.leave());

const again = async ({ id }: Study): Promise<Study> => unwrap(await readStudy(place.data, id));

describe('a draft', () => {
  it('refuses a second study of one name and a name that is no folder', async () => {
    unwrap(await createExampleStudy(place.data));
    expect((await createExampleStudy(place.data)).issues.map(({ code }) => code)).toEqual(['study-exists']);
    expect((await createExampleStudy(place.data, '../x')).issues.map(({ code }) => code)).toEqual([
      'study-id-wrong',
    ]);
  });

  it('writes nothing when the workbook is not one', async () => {
    const made = await createStudy(place.data, {
      title: { vi: 'Hỏng' },
      workbook: new TextEncoder().encode('không phải'),
    });
    expect(made.ok).toBe(false);
    expect(await listStudies(place.data)).toEqual([]);
  });

  it('says everything that stands against opening', async () => {
    const workbook = new Uint8Array(
      await readFile(new URL('../../../examples/grassroots-democracy/questionnaire.xlsx', import.meta.url)),
    );
    const study = unwrap(await createStudy(place.data, { title: { vi: 'Khảo sát Đông Hòa' }, workbook }));
    expect(study.id).toBe('khao-sat-dong-hoa');
    expect(openingIssues(study).map(({ code }) => code)).toEqual([
      'opening-day-missing',
      'closing-day-missing',
      'publication-day-missing',
      'sponsor-missing',
      'conductor-missing',
      'population-missing',
      'address-missing',
      'contact-missing',
      'too-early',
      'questions-unreviewed',
      'question-names-unit',
    ]);
    const disordered = unwrap(
      await describeStudy(study, {
        opensOn: '2026-11-20',
        closesOn: '2026-11-09',
        publishesOn: '2026-12-01',
      }),
    );
    expect(openingIssues({ ...study, description: disordered }).map(({ code }) => code)).toContain(
      'dates-disordered',
    );
  });

  it('sees a question that would name the workplace, by its words or by its choices', async () => {
    const study = await drawnExample(place.data);
    if (study.questionnaire === undefined) throw new Error('no questionnaire');
    expect(unitQuestions(study.questionnaire, study.frame)).toEqual(['ma_co_so']);
    const units = (study.frame?.units ?? []).slice(0, 5).map(({ id, name }) => ({ id, name }));
    const choiceLists = {
      ...study.questionnaire.choiceLists,
      ...Object.fromEntries(
        questionsOf(study.questionnaire)
          .filter(({ name }) => name === 'c25')
          .map(({ list }) => [
            list ?? '',
            units.map(({ name }, i) => ({
              value: String(i),
              label: { vi: name.toUpperCase() },
              media: {},
              columns: {},
            })),
          ]),
      ),
    };
    expect(unitQuestions({ ...study.questionnaire, choiceLists }, study.frame)).toEqual(['ma_co_so', 'c25']);
  });

  it('makes nothing of fewer than 50 answers, and forgets them', async () => {
    const study = await drawnExample(place.data);
    const opened = unwrap(await open(place, study, (handed) => place.collector.open(handed)));
    expect(opened.slips).toHaveLength(500);
    unwrap(await closeStudy(await again(study), place.collector));
    const processing = await processStudy(await again(study), freezing(place), '2026-11-22', () => undefined);
    expect([processing.failed, processing.issues.map(({ code }) => code)]).toEqual([
      'freeze',
      ['too-few-answers'],
    ]);
  }, 60_000);

  it('refuses to compare groups by something that is no choice', async () => {
    const study = unwrap(await createExampleStudy(place.data));
    const refused = await describeStudy(study, { breaks: ['c21', 'c22'] });
    expect(refused.issues.map(({ code, values }) => [code, values['name']])).toEqual([
      ['break-unknown', 'c21'],
    ]);
  });

  it('takes the draw back when the frame changes', async () => {
    const study = await drawnExample(place.data);
    const units = Array.from({ length: 40 }, (_, i) => `u${String(i)},Đơn vị ${String(i)},100`).join('\n');
    unwrap(await putFrame(study, { text: `id,name,size\n${units}` }));
    const now = await again(study);
    expect(now.stage).toBe('framed');
    expect(now.sample).toBeUndefined();
  });

  it('keeps the frame it has when the new one is wrong', async () => {
    const study = await drawnExample(place.data);
    const refused = await putFrame(study, { text: 'id,name,size\na,A,-5\na,B,10' });
    expect(refused.ok).toBe(false);
    expect((await again(study)).stage).toBe('drawn');
  });

  it('can be thrown away and brought back', async () => {
    const study = unwrap(await createExampleStudy(place.data));
    await discardStudy(place.data, study.id);
    expect(await listStudies(place.data)).toEqual([]);
    await restoreStudy(place.data, study.id);
    expect((await listStudies(place.data)).map(({ id }) => id)).toEqual([study.id]);
  });

  it('is listed with what is wrong when its folder was edited badly, beside the others', async () => {
    const study = unwrap(await createExampleStudy(place.data));
    await writeFile(join(study.folder, artefact.description), '{"id": "x"');
    unwrap(await createExampleStudy(place.data, 'khac'));
    const listed = await listStudies(place.data);
    expect(listed.map(({ id, study: read }) => [id, read.ok])).toEqual([
      ['dan-chu-co-so', false],
      ['khac', true],
    ]);
  });

  it('names both questions when one that is left out is needed by another', async () => {
    const study = unwrap(await createExampleStudy(place.data));
    if (study.questionnaire === undefined) throw new Error('no questionnaire');
    const effective = effectiveQuestionnaire(study.questionnaire, { ...study.description, leftOut: ['c10'] });
    expect(effective.issues.map(({ values }) => [values['name'], values['user']])).toEqual([
      ['c10', 'c11'],
      ['c10', 'c12'],
    ]);
  });
});

describe('answers collected elsewhere', () => {
  const csv = [
    'Giới tính;Mức hài lòng;Tuổi;Họ tên',
    ...Array.from(
      { length: 240 },
      (_, i) =>
        `${i % 2 ? 'Nam' : 'Nữ'};${['Thấp', 'Vừa', 'Cao'][i % 3] ?? ''};${String(20 + (i % 50))},5;Nguyễn Văn ${String(i)}`,
    ),
  ].join('\n');

  it('go through the same stages, without names', async () => {
    const sheet = unwrap(readDelimited(csv));
    const asked = unwrap(await questionnaireOfAnswers(sheet, undefined));
    expect(asked.inferred).toBe(true);
    const study = unwrap(
      await createStudy(place.data, { id: 'nhap', title: { vi: 'Nhập' }, workbook: asked.workbook }),
    );
    const imported = unwrap(importAnswers({ sheet, questionnaire: asked.questionnaire }));
    expect(imported.leftOut.map(({ column }) => column.heading)).toEqual(['Họ tên']);
    const frozen = unwrap(await freezeImport(study, imported, undefined, '2026-11-22'));
    expect(frozen.manifest.rows).toBe(240);
    const processing = await processStudy(await again(study), freezing(place), '2026-11-22', () => undefined);
    expect(processing).toMatchObject({ failed: null });
    const estimates = JSON.parse(await readFile(join(study.folder, artefact.estimates), 'utf8')) as {
      tables: {
        statistic: string;
        columns: { base: number; rows: { estimate: number; standardError: number }[] }[];
      }[];
    };
    // Simple random sampling: a share of one third of 240 has the textbook error.
    const third = estimates.tables.find(({ columns }) => columns[0]?.rows.length === 3)?.columns[0];
    expect(third?.base).toBe(240);
    expect(third?.rows[0]?.estimate).toBeCloseTo(1 / 3, 12);
    expect(third?.rows[0]?.standardError).toBeCloseTo(Math.sqrt(((1 / 3) * (2 / 3)) / 239), 10);
    const again2 = await freezeImport(await again(study), imported, undefined, '2026-11-22');
    expect(again2.issues.map(({ code }) => code)).toEqual(['already-frozen']);
  }, 120_000);
});
