import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const built = existsSync(fileURLToPath(new URL('../../web/build/handler.js', import.meta.url)));

/** The two that look at a phone need a browser, which CI has. */
const browser = existsSync(process.env['LANGNGHE_CHROMIUM'] ?? '/usr/bin/chromium') ? [20, 21] : [];

interface Told {
  readonly number: number;
  readonly store: string;
  readonly verdict: string;
  readonly figures: readonly {
    readonly held: boolean;
    readonly found: string;
    readonly what: { readonly en: string };
  }[];
}

it.skipIf(!built)(
  `langnghe attack holds on every store of this machine${built ? '' : ' (the pages are not built)'}`,
  { timeout: 1_800_000 },
  async () => {
    const out = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        [main, 'attack', '--quick', '--json'],
        { maxBuffer: 64e6 },
        (_error, printed, complained) => resolve(printed === '' ? complained : printed),
      );
    });
    const told = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Told);
    const broken = told.filter(({ verdict }) => verdict === 'broken');
    expect(
      broken.map(({ number, store, figures }) => ({
        number,
        store,
        figures: figures.filter(({ held }) => !held),
      })),
    ).toEqual([]);
    const onFiles = told.filter(({ store }) => store === 'SQLite').map(({ number }) => number);
    expect(onFiles).toEqual(
      expect.arrayContaining([
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        9,
        10,
        11,
        12,
        13,
        14,
        16,
        18,
        19,
        22,
        23,
        24,
        25,
        ...browser,
      ]),
    );
    expect(new Set(told.map(({ number }) => number)).size).toBeGreaterThanOrEqual(25);
    // Whatever was not tried has no figure, and is never said to hold.
    for (const one of told) expect(one.figures.length > 0).toBe(one.verdict === 'held');
  },
);
