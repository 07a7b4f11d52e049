import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { referenceFolder, runCaseFile, writeJson, type ReferenceData } from '@langnghe/estimation';
import { describe, expect, test } from 'vitest';
import { differences } from './compare.ts';

/** The whole collection where there is one; else the copy in this repository. */
function collection(): string {
  const beside = fileURLToPath(new URL('../../../shared/reference', import.meta.url));
  const given = process.env['LANGNGHE_REFERENCE'] ?? beside;
  return existsSync(join(given, 'cases')) ? given : fileURLToPath(new URL('.', import.meta.url));
}

interface Expected {
  readonly id: string;
  readonly rtol: number;
  readonly expected: Readonly<Record<string, unknown>>;
}

const folder = collection();
const data = referenceFolder(folder);
const files = readdirSync(join(folder, 'cases')).filter((name) => name.endsWith('.json'));

describe('reference cases of R survey 4.5', () => {
  test('there are cases to test', () => {
    expect(files.length).toBeGreaterThan(200);
  });

  test.each(files)('%s', async (name) => {
    await agrees(join(folder, 'cases', name), data);
  });
});

/** Statistics that the collection has no case of; made by make-more.R. */
describe('more cases of R survey 4.5', () => {
  const own = fileURLToPath(new URL('.', import.meta.url));
  const more = readdirSync(join(own, 'more'));

  test.each(more)('%s', async (name) => {
    await agrees(join(own, 'more', name), referenceFolder(own));
  });
});

async function agrees(file: string, from: ReferenceData): Promise<void> {
  const { id, rtol, expected } = JSON.parse(readFileSync(file, 'utf8')) as Expected;
  const outcome = await runCaseFile(file, from, (error) => {
    throw error;
  });
  expect(outcome.id).toBe(id);
  if (expected['error'] === true) {
    expect('issue' in outcome && outcome.issue.message.length > 0).toBe(true);
    return;
  }
  const written = JSON.parse(writeJson(outcome)) as { result?: unknown; warnings?: readonly unknown[] };
  expect(differences(expected, written.result, rtol, (written.warnings ?? []).length > 0)).toEqual([]);
  if (JSON.stringify(written.result).includes('NaN')) {
    expect(JSON.stringify(written.warnings)).toContain('estimate.no-design-effect');
  }
}
