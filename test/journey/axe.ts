import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface AxeRun {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly AxeNode[];
  }[];
}

interface AxeNode {
  readonly target: readonly unknown[];
  readonly failureSummary?: string;
}

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core (WCAG 2.2 AA and best practice) finds on the page, one line each; empty when nothing. Needs JavaScript. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(await source);
  const run = await page.evaluate<AxeRun>('axe.run(document)');
  return run.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`,
  );
}

const looks = [
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 360, dark: true },
  { width: 360, dark: false },
] as const;

/** The same page wide and narrow, light and dark: findings, and what runs over the side of the screen. */
export async function findingsEverywhere(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const { width, dark } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    const look = `${new URL(page.url()).pathname} at ${String(width)} px, ${dark ? 'dark' : 'light'}`;
    for (const finding of await axeFindings(page)) findings.push(`${look}: ${finding}`);
    if (await page.evaluate('document.documentElement.scrollWidth > innerWidth'))
      findings.push(`${look}: too wide`);
  }
  return findings;
}

/** What runs over the side where a desk's screen is magnified four times, and a phone's twice. */
export async function tooWideWhenMagnified(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const findings: string[] = [];
  for (const width of [320, 180]) {
    await page.setViewportSize({ width, height: 400 });
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (over > 0)
      findings.push(`${new URL(page.url()).pathname} at ${String(width)} px: ${String(over)} px too wide`);
  }
  if (before !== null) await page.setViewportSize(before);
  return findings;
}
