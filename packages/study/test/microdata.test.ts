import { importAnswers } from '@langnghe/dataset';
import { readDelimited } from '@langnghe/spreadsheet';
import { unzipSync } from 'fflate';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  artefact,
  createStudy,
  describeStudy,
  estimateStudy,
  freezeImport,
  judgeMicrodata,
  microdataFile,
  microdataKinds,
  protectStudy,
  questionnaireOfAnswers,
  readStudy,
  releaseMicrodata,
  weighStudy,
  type Study,
} from '../src/index.ts';
import { unwrap, workplace, type Workplace } from './workplace.ts';

let place: Workplace;
beforeEach(async () => {
  place = await workplace();
});
afterEach(() => place.leave());

const hasHaven =
  spawnSync('Rscript', ['-e', 'library(haven)'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
const hasPython = spawnSync('python3', ['--version'], { stdio: 'ignore' }).status === 0;

const levels = ['Thấp', 'Vừa', 'Cao', 'Không biết'];

/** Answers with two groups, the second of so many people, and one more question with an opinion. */
function answers(small: number): string {
  return [
    'Giới tính;Mức hài lòng;Điểm;Tuổi;Góp ý',
    ...Array.from({ length: 400 }, (_unused, i) =>
      [
        i < small ? 'Nữ' : 'Nam',
        levels[i % 4] ?? '',
        String(i % 11),
        `${String(20 + (i % 60))},5`,
        `Lời của người số ${String(i)}, xin ghi lại cho đủ dài để không là mức`,
      ].join(';'),
    ),
  ].join('\n');
}

async function weighed(id: string, csv: string, protection: 'microdata' | 'cell-key'): Promise<Study> {
  const sheet = unwrap(readDelimited(csv));
  const asked = unwrap(await questionnaireOfAnswers(sheet, undefined));
  const made = unwrap(
    await createStudy(place.data, { id, title: { vi: 'Mức hài lòng' }, workbook: asked.workbook }),
  );
  unwrap(await describeStudy(made, { protection, breaks: ['gioi_tinh'] }));
  const imported = unwrap(importAnswers({ sheet, questionnaire: asked.questionnaire }));
  unwrap(await freezeImport(unwrap(await readStudy(place.data, id)), imported, undefined, '2026-11-22'));
  unwrap(await weighStudy(unwrap(await readStudy(place.data, id))));
  return unwrap(await readStudy(place.data, id));
}

describe('single answers', () => {
  it('are released where every combination has enough people, shuffled, without words or rare numbers', async () => {
    const study = await weighed('du', answers(150), 'microdata');
    const path = unwrap(await releaseMicrodata(study, '2026-11-22'));
    const files = unzipSync(new Uint8Array(await readFile(path)));
    const text = (name: string): string => new TextDecoder().decode(files[`du-microdata/${name}`]);
    const [heading, ...rows] = text('microdata.csv').trim().split('\r\n');
    expect(heading?.split(',')).toEqual(['gioi_tinh', 'muc_hai_long', 'diem', 'weight']);
    expect(rows).toHaveLength(400);
    expect(Object.values(files).some((bytes) => Buffer.from(bytes).includes('Lời của người'))).toBe(false);
    // In the file that came in the first 150 are of one group: here they are anywhere.
    const firsts = rows.slice(0, 150).filter((row) => row.startsWith('1,')).length;
    expect(firsts).toBeGreaterThan(20);
    expect(firsts).toBeLessThan(130);
    expect(text('README.txt')).toContain('Biên bản khử nhận dạng');
    expect(text('README.txt')).toContain('tuoi');
    const folder = join(place.data.path, 'unpacked');
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    const cwd = join(folder, 'du-microdata');
    if (hasPython)
      expect(execFileSync('python3', ['read.py', 'muc_hai_long'], { cwd, encoding: 'utf8' })).toContain(
        '25.00',
      );
    if (hasHaven)
      expect(execFileSync('Rscript', ['read.R', 'muc_hai_long'], { cwd, encoding: 'utf8' })).toContain(
        '0 columns differ',
      );
    expect((await releaseMicrodata(study, '2026-11-22')).issues.map(({ code }) => code)).toEqual([
      'microdata-released',
    ]);
    expect((await protectStudy(study)).issues.map(({ code }) => code)).toEqual(['too-early']);
    for (const kind of microdataKinds)
      expect(Buffer.from((await microdataFile(study, kind)) ?? [])).toEqual(
        Buffer.from(files[`du-microdata/microdata.${kind}`] ?? []),
      );
    // Somebody changes their mind afterwards: there are still no tables beside it.
    unwrap(await describeStudy({ ...study, stage: 'described' }, { protection: 'cell-key' }));
    const changed = unwrap(await readStudy(place.data, 'du'));
    unwrap(await estimateStudy(changed));
    expect((await protectStudy(changed)).issues.map(({ code }) => code)).toEqual(['microdata-instead']);
    expect((await judgeMicrodata(changed)).issues.map(({ code }) => code)).toEqual([
      'microdata-not-promised',
    ]);
  }, 120_000);

  it('stay where a combination is small, and the refusal says which, in fives', async () => {
    const study = await weighed('it', answers(7), 'microdata');
    const judged = await judgeMicrodata(study);
    const refused = await releaseMicrodata(study, '2026-11-22');
    expect(refused.ok).toBe(false);
    expect(judged.issues).toEqual(refused.issues);
    expect(await microdataFile(study, 'csv')).toBeUndefined();
    const [small] = refused.issues.filter(({ code }) => code === 'microdata-small-class');
    expect(small?.message.vi).toContain('«Giới tính: Nữ» có dưới 10 người (≈ 5)');
    expect(small?.message.en).toContain('fewer than 10 people');
  });

  it('are never given beside tables', async () => {
    const study = await weighed('bang', answers(150), 'cell-key');
    expect((await releaseMicrodata(study, '2026-11-22')).issues.map(({ code }) => code)).toEqual([
      'microdata-not-promised',
    ]);
    const other = { ...study, description: { ...study.description, protection: 'microdata' as const } };
    await mkdir(join(study.folder, 'publication'), { recursive: true });
    await writeFile(join(study.folder, artefact.publication), '{}');
    expect((await releaseMicrodata(other, '2026-11-22')).issues.map(({ code }) => code)).toEqual([
      'microdata-not-promised',
    ]);
  });
});
