import type { Publication } from '@langnghe/disclosure';
import { seededRandom, simulatePerson, writtenAnswers } from '@langnghe/examples';
import { checkPublication } from '@langnghe/audit';
import { readDataset } from '@langnghe/dataset';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  artefact,
  closeStudy,
  createStudy,
  describeStudy,
  drawStudySample,
  estimateStudy,
  longestComment,
  openingIssues,
  processStudy,
  protectStudy,
  publishStudy,
  putComment,
  putFrame,
  readComments,
  readStudy,
  refreshDraft,
  reportStudy,
  type OpenedStudy,
  type Study,
} from '../src/index.ts';
import { drawnExample, freezing, open, unwrap, workplace, type Workplace } from './workplace.ts';

const day = '2026-11-22';

describe('a study from draw to report', () => {
  let place: Workplace;
  let study: Study;
  let opened: OpenedStudy;
  let accepted = 0;
  const again = async (): Promise<Study> => unwrap(await readStudy(place.data, study.id));

  beforeAll(async () => {
    place = await workplace();
    study = await drawnExample(place.data);
  }, 120_000);
  afterAll(() => place.leave());

  it('can be opened when nothing stands against it', () => {
    expect(study.stage).toBe('drawn');
    expect(openingIssues(study)).toEqual([]);
  });

  it('does not lose an opening that was cut short: the same slips are finished', async () => {
    const cut = open(place, study, () => Promise.reject(new Error('power cut')));
    await expect(cut).rejects.toThrow('power cut');
    const printed = await readFile(join(study.folder, artefact.slips));
    expect((await again()).stage).toBe('drawn');
    let handedOver = 0;
    opened = unwrap(
      await open(place, await again(), async (handed) => {
        handedOver = Object.values(handed.slipHashes).flat().length;
        await place.collector.open(handed);
      }),
    );
    expect(handedOver).toBe(500);
    expect(opened.slips).toEqual([]);
    expect(await readFile(join(study.folder, artefact.slips))).toEqual(printed);
    expect(existsSync(join(study.folder, artefact.opening))).toBe(false);
    expect((await again()).stage).toBe('open');
  });

  it('opens once when opened twice at the same time, with the slips whose hashes were handed over', async () => {
    const twin = await secondOpening(place, study, 'hai-lan');
    expect(twin.issues).toEqual(['already-open']);
    const { code } = twin.opened.slips[0] ?? { code: '' };
    expect(await place.collector.ticketState('hai-lan', code)).toBe('unspent');
  });

  it('promises what cannot change afterwards', async () => {
    const now = await again();
    expect(now.manifest?.classes.every(({ invited }) => invited >= 30)).toBe(true);
    expect(opened.manifest.tables.tables.map(({ id }) => id)).toContain('c17-by-c22');
    expect(opened.manifest.tables.tables.map(({ variable }) => variable)).not.toContain('dong_y');
    expect(opened.manifest.tables.tables.map(({ variable }) => variable)).toContain('c18_chi_so');
    expect(opened.manifest.tables.tables.map(({ variable }) => variable)).not.toContain('c18_tong');
    for (const refused of [
      await describeStudy(now, { contact: 'khác' }),
      await putFrame(now, { text: 'id,name,size\na,A,100\nb,B,100' }),
      await drawStudySample(now, { method: 'pps', units: 25, take: 20, seed: 'khác' }),
      await open(place, now, () => Promise.resolve()),
    ])
      expect(refused.issues.map(({ code }) => code)).toEqual(['already-open']);
  });

  it('asks what the workbook asks, but neither the site code nor unfilled gaps', async () => {
    const asked = JSON.stringify((await again()).questionnaire);
    expect(asked).not.toContain('"ma_co_so"');
    expect(asked).not.toMatch(/\[(TÊN ĐƠN VỊ TỔ CHỨC|NGÀY|DATE|PAGE ADDRESS)\]/u);
    expect(asked).toContain('Tổ khảo sát phường Ví Dụ mời');
  });

  it('takes answers, closes, and gets to the report', async () => {
    // A second study of the same draw, whose codes the test may know.
    const codes = await secondOpening(place, study, 'lan-hai');
    study = codes.study;
    const random = seededRandom('trả lời');
    for (const [index, { code }] of codes.opened.slips.entries()) {
      if (index % 5 === 4) continue;
      const person = simulatePerson('người', `u${String(index % 25)}`, 'Khu dân cư', index);
      const answers = writtenAnswers(random, person, index % 50 === 0 ? 'refuses' : 'answers');
      const outcome = await place.collector.submit(study.id, { code, answers, nonce: '' });
      expect(outcome.outcome).toBe('accepted');
      accepted += 1;
    }
    const dispositions = unwrap(await closeStudy(await again(), place.collector));
    expect(dispositions.answers).toBe(accepted);
    expect(existsSync(join(study.folder, artefact.slips))).toBe(false);
    const stages: string[] = [];
    const processing = await processStudy(await again(), freezing(place), day, (stage) => stages.push(stage));
    expect(processing).toMatchObject({ failed: null, notStarted: [] });
    expect(stages).toEqual(['freeze', 'weigh', 'estimate', 'protect', 'report']);
    expect((await again()).stage).toBe('reported');
  }, 240_000);

  it('takes the institution’s comments until the report is published', async () => {
    const codes = async (name: string, vi: string): Promise<string[]> =>
      (await putComment(await again(), name, { vi, en: '' })).issues.map(({ code }) => code);
    expect(await codes('khong-co', 'x')).toEqual(['comment-unknown-question']);
    expect(await codes('c17', 'x'.repeat(longestComment + 1))).toEqual(['comment-too-long']);
    expect(await codes('c18_a', 'Sẽ bỏ.')).toEqual([]);
    expect(await codes('c18_a', ' \u202e\n ')).toEqual([]);
    expect(await codes('c17', ' Đơn vị sẽ họp\r\nvề việc này. ')).toEqual([]);
    expect(await readComments(study)).toEqual({ c17: { vi: 'Đơn vị sẽ họp\nvề việc này.' } });
    unwrap(await refreshDraft(await again()));
    const draft = await readFile(join(study.folder, 'publication/report.vi.html'), 'utf8');
    expect(draft.includes('<p dir="auto">Đơn vị sẽ họp</p>')).toBe(true);
  }, 240_000);

  it('publishes once, with the catalogue that was promised', async () => {
    const record = unwrap(await publishStudy(await again(), '2027-03-05'));
    expect((await again()).stage).toBe('published');
    const html = await readFile(join(study.folder, 'publication/report.vi.html'), 'utf8');
    expect(html.includes('05/03/2027')).toBe(true);
    expect(html.includes('<p dir="auto">Đơn vị sẽ họp</p>')).toBe(true);
    const late = await putComment(await again(), 'c17', { vi: 'Muộn' });
    expect(late.issues.map(({ code }) => code)).toEqual(['comment-after-publication']);
    expect(unwrap(await publishStudy(await again(), '2027-03-09'))).toEqual(record);
    const reread = await again();
    const { manifest } = reread;
    if (manifest === undefined) throw new Error('no manifest');
    const other = {
      ...reread,
      manifest: { ...manifest, tables: { tables: manifest.tables.tables.slice(1) } },
    };
    expect((await protectStudy(other)).issues.map(({ code }) => code)).toEqual(['other-catalogue']);
    const file = join(study.folder, artefact.published);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(record.tables, 'other'));
    expect((await publishStudy(await again(), '2027-03-09')).issues.map(({ code }) => code)).toEqual([
      'published-otherwise',
    ]);
    await rm(file);
    expect((await publishStudy(other, '2027-03-09')).issues.map(({ code }) => code)).toEqual([
      'other-catalogue',
    ]);
    await writeFile(file, text);
  }, 240_000);

  it('leaves no answer in the store once the dataset is frozen', async () => {
    expect(
      await place.collection.selectFrom('answer').selectAll().where('study_id', '=', study.id).execute(),
    ).toEqual([]);
  });

  it('publishes what anyone can check, and a changed figure shows', async () => {
    const file = (name: string): Promise<string> => readFile(join(study.folder, name), 'utf8');
    const [tickets, tables] = [await file(artefact.publishedTickets), await file(artefact.publication)];
    const honest = await checkPublication({ tickets, tables });
    expect(honest.checks.filter(({ holds }) => !holds)).toEqual([]);
    const other = await checkPublication({ tickets, tables: tables.replace(/"base": (\d)/, '"base": 1$1') });
    expect(other.checks.filter(({ holds }) => !holds).map(({ code }) => code)).toContain('tables');
  });

  it('keeps exactly the answers it acknowledged', async () => {
    const { table, manifest } = await readDataset(join(study.folder, artefact.dataset));
    expect(table.rows).toBe(accepted);
    expect(manifest.rows).toBe(accepted);
  });

  it('counts refusals as not answered: weight zero, and the rest stands for everybody', async () => {
    const estimates = JSON.parse(await readFile(join(study.folder, artefact.estimates), 'utf8')) as {
      weightedRows: number;
      tables: { id: string; columns: { base: number }[] }[];
    };
    const people = study.frame?.units.reduce((sum, { size }) => sum + size, 0) ?? 0;
    expect(estimates.weightedRows).toBeCloseTo(people, 6);
    const refusals = 8;
    const base = estimates.tables.find(({ id }) => id === 'c17')?.columns[0]?.base ?? 0;
    expect(base).toBeLessThanOrEqual(accepted - refusals);
  });

  it('estimates the same bytes in DuckDB, and leaves nothing of the answers beside them', async () => {
    const before = await readFile(join(study.folder, artefact.estimates));
    expect(before.toString()).toContain('"statistic": "mean"');
    await writeFile(join(study.folder, artefact.estimates), '');
    unwrap(await estimateStudy(await again(), 'duckdb'));
    expect(await readFile(join(study.folder, artefact.estimates))).toEqual(before);
    expect((await readdir(join(study.folder, 'estimates'))).sort()).toEqual([
      'estimates.json',
      'report.json',
    ]);
  });

  it('writes the same report again, byte by byte', async () => {
    const before = await hashes(join(study.folder, 'publication'));
    unwrap(await reportStudy(await again(), '2030-01-01'));
    expect(await hashes(join(study.folder, 'publication'))).toEqual(before);
  }, 120_000);

  it('never protects twice', async () => {
    const twice = await protectStudy(await again());
    expect(twice.issues.map(({ code }) => code)).toEqual(['already-protected']);
  });

  it('publishes no group of fewer than 30 and no raw estimate', async () => {
    const text = await readFile(join(study.folder, artefact.publication), 'utf8');
    const { tables } = JSON.parse(text) as Publication;
    const columns = tables.flatMap((table) => table.columns.map((column) => ({ table, column })));
    expect(columns.every(({ column }) => column.base >= 30)).toBe(true);
    for (const { table, column } of columns) {
      // Half a step of the interval's ends: an error as the estimator has it never stands on that.
      const half = 10 ** -(column.decimals + (table.statistic === 'share' ? 2 : 0)) / 2;
      for (const { standardError = 0 } of column.rows) {
        expect(Math.abs(standardError / half - Math.round(standardError / half))).toBeLessThan(1e-6);
      }
    }
    expect(text).not.toContain('"estimate"');
  });
});

/** The study anew under another id, its button pressed twice at once; its codes are in hand. */
async function secondOpening(
  place: Workplace,
  first: Study,
  id: string,
): Promise<{ study: Study; opened: OpenedStudy; issues: string[] }> {
  const workbook = new Uint8Array(await readFile(join(first.folder, artefact.workbook)));
  const created = unwrap(await createStudy(place.data, { id, title: first.description.title, workbook }));
  unwrap(await describeStudy(created, { ...first.description, id }));
  unwrap(await putFrame(unwrap(await readStudy(place.data, id)), { text: await frameText(first) }));
  const framed = unwrap(await readStudy(place.data, id));
  unwrap(await drawStudySample(framed, { method: 'pps', units: 25, take: 20, seed: 'thử' }));
  const drawn = unwrap(await readStudy(place.data, id));
  const press = (): ReturnType<typeof open> => open(place, drawn, (handed) => place.collector.open(handed));
  const [once, second] = await Promise.all([press(), press()]);
  const issues = second.issues.map(({ code }) => code);
  return { study: unwrap(await readStudy(place.data, id)), opened: unwrap(once), issues };
}

const frameText = (study: Study): Promise<string> => readFile(join(study.folder, artefact.frame), 'utf8');

async function hashes(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const entries = await Promise.all(
    names.map(async (name) => [
      name,
      createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex'),
    ]),
  );
  return Object.fromEntries(entries) as Record<string, string>;
}
