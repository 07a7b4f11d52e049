import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { artefact, createBlankStudy, earlierWaves, openDataFolder, type Study } from '../src/index.ts';

let root = '';
let now: Study;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'waves-'));
  now = await blank('nay');
});
afterEach(() => rm(root, { recursive: true }));

async function blank(id: string): Promise<Study> {
  return createBlankStudy(await openDataFolder(root), id, { vi: id });
}

const named = (previous: string) => earlierWaves({ ...now, description: { ...now.description, previous } });

async function write(study: Study, name: string, content: string): Promise<void> {
  const path = join(study.folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
}

describe('an earlier wave that cannot be used is told of by name', () => {
  it('says nothing where none is named', async () => {
    expect(await named('')).toEqual({ waves: [], issues: [] });
  });

  it('is not on this server', async () => {
    const { waves, issues } = await named('truoc');
    expect(waves).toEqual([]);
    expect(issues.map(({ code, values }) => [code, values['study']])).toEqual([['wave-missing', 'truoc']]);
  });

  it('is not published', async () => {
    await blank('truoc');
    expect((await named('truoc')).issues.map(({ code }) => code)).toEqual(['wave-unpublished']);
  });

  it.each([
    ['tables that are no JSON', '{"tables": ['],
    ['tables that were changed after their protection', '{"tables": [], "hash": "0"}'],
  ])('is published, but damaged: %s', async (_name, tables) => {
    const before = await blank('truoc');
    await write(before, artefact.published, '{}');
    await write(before, artefact.publication, tables);
    await write(before, `${artefact.dataset}/codebook.json`, '{"variables": []}');
    const { waves, issues } = await named('truoc');
    expect(waves).toEqual([]);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['wave-unreadable', 'warning']]);
  });
});
