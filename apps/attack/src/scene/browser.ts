import { existsSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

export const chromiumPath = process.env['LANGNGHE_CHROMIUM'] ?? '/usr/bin/chromium';

export const hasBrowser = (): boolean => existsSync(chromiumPath);

/** A phone of one person: everything that its browser writes to disk lies in the folder, and can be searched there. */
export async function phoneOf(profile: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    viewport: { width: 360, height: 740 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  context.setDefaultTimeout(90_000);
  return context;
}

export interface Person {
  /** Behind the # of the invitation. */
  readonly fragment: string;
  readonly satisfied: string;
  /** '' = writes nothing. */
  readonly words: string;
}

/**
 * Takes a ticket with the invitation's link and answers with it, as somebody would who has both days open. Gives a part of
 * the ticket by which it is found again.
 */
export async function takeAndAnswer(page: Page, url: string, study: string, person: Person): Promise<string> {
  await page.goto(`${url}/t/${study}#${person.fragment}`);
  await page.locator('[data-do="take"]').click();
  await page.locator('#answer').waitFor();
  const kept = await page.evaluate((name) => localStorage.getItem(name) ?? '', `ticket ${study}`);
  const { ticket } = JSON.parse(kept) as { readonly ticket: string };
  await page.locator('#answer').click();
  await page.locator('button.main[value="start"]').click();
  await page.locator('form[data-screen="screen"]').waitFor();
  for (let step = 0; step < 20; step += 1) {
    const send = page.locator('button.main[value="send"]');
    if ((await send.count()) > 0) {
      await send.click();
      await page.locator('form[data-screen="thanks"]').waitFor();
      return ticket.slice(300, 340);
    }
    await fill(page, person);
    const before = (await page.locator('input[name="at"]').getAttribute('value')) ?? '';
    await page.locator('button.main[value="next"]').click();
    await page.waitForFunction(
      (at) => document.querySelector('input[name="at"]')?.getAttribute('value') !== at,
      before,
    );
  }
  throw new Error('the form does not end');
}

async function fill(page: Page, { satisfied, words }: Person): Promise<void> {
  for (const [name, value] of [
    ['dong_y', '1'],
    ['hai_long', satisfied],
  ] as const) {
    const choice = page.locator(`input[name="q:${name}"][value="${value}"]`);
    if (value !== '' && (await choice.count()) > 0) await choice.check({ force: true });
  }
  const text = page.locator('[name="q:gop_y"]');
  if (words !== '' && (await text.count()) > 0) await text.fill(words);
}
