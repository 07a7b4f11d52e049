import { createCollector, type Collector } from '@langnghe/collection';
import { openCollection, openRegister } from '@langnghe/databases';
import { describeStore } from '@langnghe/databases/testing';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  artefact,
  closeRegister,
  closeStudy,
  destroyPaperRoom,
  discardStudy,
  eraseRegister,
  eraseStudy,
  keysFile,
  makeBackup,
  openDataFolder,
  openPaperRoom,
  openStudy,
  readErasure,
  readStudy,
  statementHolds,
  studyFolder,
  type DataFolder,
  type Erasers,
} from '../src/index.ts';
import { drawnExample, unwrap } from './workplace.ts';

describeStore('erasing a study', (store) => {
  let data: DataFolder;
  let collector: Collector;
  beforeEach(async () => {
    data = await openDataFolder(await mkdtemp(join(tmpdir(), 'langnghe-erase-')));
  });
  afterEach(async () => {
    await rm(data.path, { recursive: true });
  });

  async function opened() {
    const register = await store.open(openRegister);
    const db = await store.open(openCollection);
    collector = await createCollector({
      db,
      spoolFolder: data.spool,
      storeIssues: () => Promise.resolve([]),
    });
    const study = await drawnExample(data);
    const { slips } = unwrap(
      await openStudy(study, {
        register,
        handOver: (handed) => collector.open(handed),
        address: 'http://localhost:8080',
        language: 'vi',
        today: '2026-11-09',
        entropy: (bytes) => new Uint8Array(randomBytes(bytes)),
      }),
    );
    const erasers: Erasers = {
      register: async (id) => ({ ...(await eraseRegister(data, register, id)) }),
      collection: async (id) => ({ ...(await collector.erase(id)) }),
    };
    return { register, db, study: unwrap(await readStudy(data, study.id)), slips, erasers };
  }

  it('is refused while it takes answers, then leaves a signed statement and nothing else', async () => {
    const { register, db, study, erasers } = await opened();
    const early = await eraseStudy(data, study.id, erasers, '2026-11-10');
    expect(early.ok ? [] : early.issues.map(({ code }) => code)).toEqual(['erase-open']);
    await expect(collector.erase(study.id)).rejects.toThrow('study is open');
    expect(existsSync(join(study.folder, artefact.manifest))).toBe(true);

    await closeRegister(study, { register, keysFile: keysFile(data, study.id) }, '2026-11-20');
    unwrap(await closeStudy(study, collector, '2026-11-20'));
    const frame = await readFile(join(study.folder, artefact.frame));
    const statement = unwrap(await eraseStudy(data, study.id, erasers, '2026-12-01'));
    await collector.dispose();

    expect(existsSync(studyFolder(data, study.id))).toBe(false);
    expect(statementHolds(statement)).toBe(true);
    expect(await readErasure(data, study.id)).toEqual(statement);
    // An id may come from an address: it is compared, and is never a pattern.
    for (const id of ['.*', '(', '(.+)+x', study.id.slice(0, -1)])
      expect([id, await readErasure(data, id)]).toEqual([id, undefined]);
    expect(statement.files.find(({ name }) => name.endsWith('/frame.csv'))).toEqual({
      name: join('studies', study.id, artefact.frame),
      bytes: frame.length,
      sha256: createHash('sha256').update(frame).digest('hex'),
    });
    expect([statement.register['study'], statement.collection['collected_study']]).toEqual([1, 1]);
    for (const table of ['answer', 'spent', 'slip', 'collected_study'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    for (const table of ['study', 'ticket_class', 'invitation', 'invited_person'] as const)
      expect(await register.selectFrom(table).selectAll().execute()).toEqual([]);
    // Every change of the statement shows.
    const altered = [
      { ...statement, erasedOn: '2026-12-02' },
      { ...statement, files: statement.files.slice(1) },
      { ...statement, register: { ...statement.register, study: 2 } },
      { ...statement, hash: createHash('sha256').update('other').digest('hex') },
      {
        ...statement,
        signature: `${statement.signature.startsWith('A') ? 'B' : 'A'}${statement.signature.slice(1)}`,
      },
      { ...statement, publicKey: '' },
    ];
    expect(altered.map(statementHolds)).toEqual(altered.map(() => false));
    // Nothing of the study lies anywhere but in the statement.
    const left = await readdir(data.path, { recursive: true, withFileTypes: true });
    for (const entry of left.filter((one) => one.isFile()))
      if (entry.parentPath !== join(data.path, 'erased'))
        expect(await readFile(join(entry.parentPath, entry.name), 'latin1')).not.toContain(study.id);
  });

  it('takes sealed answers, forms on paper and what the latest backup holds of the study', async () => {
    const { study, erasers, register } = await opened();
    const room = await openPaperRoom(data, study.id, collector);
    await room.tray.set({ printings: [] });
    await closeRegister(study, { register, keysFile: keysFile(data, study.id) }, '2026-11-20');
    unwrap(await closeStudy(study, collector, '2026-11-20'));
    const sealedText = 'vanbanniemphong'.repeat(20);
    await mkdir(join(study.folder, 'sealed'));
    await writeFile(join(study.folder, artefact.sealedAnswers), JSON.stringify([sealedText]));
    const media = await mkdtemp(join(tmpdir(), 'langnghe-media-'));
    const place = { to: join(media, 'disk'), keysTo: join(media, 'stick') };
    const rows = (): Promise<Uint8Array> => Promise.resolve(Buffer.from('rows'));
    unwrap(await makeBackup(data, place, { people: rows, answers: rows }, '2026-11-21'));
    const copy = join(place.to, 'current', 'studies', study.id);
    expect(await readFile(join(copy, artefact.sealedAnswers), 'utf8')).toContain(sealedText);

    const paper = join(data.spool, 'paper', study.id);
    expect(existsSync(join(paper, 'key'))).toBe(true);
    const withPaper: Erasers = {
      ...erasers,
      collection: async (id) => ({
        ...(await erasers.collection(id)),
        paper_form_file: await destroyPaperRoom(data, id),
      }),
    };
    // The stick is not plugged in: the backup's folder goes, and what cannot be reached is named.
    await rename(place.keysTo, `${place.keysTo}-away`);
    const erased = await eraseStudy(data, study.id, withPaper, '2026-12-01');
    const statement = unwrap(erased);
    expect(erased.issues.map(({ code, severity }) => [code, severity])).toEqual([['backup-away', 'warning']]);
    expect(erased.issues[0]?.message.vi).toContain(place.keysTo);
    expect(statement.files.map(({ name }) => name)).toContain(
      join('studies', study.id, artefact.sealedAnswers),
    );
    expect(statement.collection['paper_form_file']).toBeGreaterThan(0);
    expect([existsSync(paper), existsSync(copy)]).toEqual([false, false]);
    for (const folder of [data.path, place.to])
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
        if (entry.isFile())
          expect(await readFile(join(entry.parentPath, entry.name), 'latin1')).not.toContain(sealedText);
    await collector.dispose();
    await rm(media, { recursive: true });
  });

  it('goes on where it was cut short, with what was written down first', async () => {
    const { study, erasers, register } = await opened();
    await closeRegister(study, { register, keysFile: keysFile(data, study.id) }, '2026-11-20');
    unwrap(await closeStudy(study, collector, '2026-11-20'));
    await discardStudy(data, study.id);
    // A folder in the place of a file: its destruction fails half-way.
    const broken: Erasers = { ...erasers, collection: () => Promise.reject(new Error('stopped')) };
    await expect(eraseStudy(data, study.id, broken, '2026-12-01')).rejects.toThrow('stopped');
    expect(await readErasure(data, study.id)).toBeUndefined();
    const statement = unwrap(await eraseStudy(data, study.id, erasers, '2026-12-02'));
    expect(statement.files.length).toBeGreaterThan(5);
    expect(statement.files.every(({ name }) => name.startsWith('trash/'))).toBe(true);
    // Cut short after the files were listed: the list stands, although the files are gone.
    await writeFile(
      join(data.path, 'erased', 'kia.begun.json'),
      JSON.stringify({ ...statement, study: 'kia' }),
    );
    const again = unwrap(await eraseStudy(data, 'kia', erasers, '2026-12-03'));
    expect(again.files).toEqual(statement.files);
    await collector.dispose();
  });
});
