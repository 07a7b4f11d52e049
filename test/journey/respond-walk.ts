import type { Page } from 'playwright-core';

/** What a person wants to answer, by question; several choices separated by spaces. */
export type Wishes = Readonly<Record<string, string>>;

/** Answers as a person does: reads what stands there, puts in what she wants, presses the main button. */
export async function answerScreens(
  page: Page,
  wishes: Wishes,
  atScreen?: (name: string) => Promise<void>,
): Promise<void> {
  for (let screens = 0; screens < 40; screens++) {
    const place = await placeOf(page);
    if (place === 'review') return;
    await fillIn(page, wishes);
    await atScreen?.(place);
    await pressAndWait(page, 'next');
  }
  throw new Error('never came to the review');
}

export async function placeOf(page: Page): Promise<string> {
  return page.locator('input[name=at]').inputValue();
}

/** Presses a button a person can see, and waits for the page that answers it: with or without script. */
export async function pressAndWait(page: Page, button: string): Promise<void> {
  await page.locator('form[data-screen]').evaluate((form) => form.setAttribute('data-seen', ''));
  await page.locator(`button[value="${button}"]:not(.away)`).first().click();
  await page.locator('form[data-screen]:not([data-seen])').waitFor();
}

async function fillIn(page: Page, wishes: Wishes): Promise<void> {
  const done = new Set<string>();
  const left = async (): Promise<string[]> => {
    const asked = await questionsAsked(page);
    return [...new Set(asked)].filter((name) => name in wishes && !done.has(name));
  };
  for (let names = await left(); names.length > 0; names = await left()) {
    for (const name of names) {
      await putIn(page, name, wishes[name] ?? '');
      done.add(name);
    }
  }
}

async function putIn(page: Page, name: string, wish: string): Promise<void> {
  const line = page.locator(`textarea[name="q:${name}"], input[type=text][name="q:${name}"]`);
  if ((await line.count()) > 0) await line.fill(wish);
  else
    for (const value of wish.split(' ')) await page.locator(`[name="q:${name}"][value="${value}"]`).check();
}

/** Names of the questions that can be seen now: an answer may open the next. */
async function questionsAsked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLInputElement>('[name^="q:"]'))
      .filter((field) => field.offsetParent !== null)
      .map((field) => field.name.slice(2)),
  );
}
