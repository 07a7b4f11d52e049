import type { Page } from 'playwright-core';
import { placeOf } from './respond-walk.ts';
import type { Wishes } from './respond-walk.ts';

interface Focus {
  readonly name: string;
  readonly value: string;
  readonly type: string;
}

/**
 * From the address bar to the thanks with Tab, arrows, Space, Enter and letters: no mouse at all. `language`: the button
 * to press first, if any.
 */
export async function answerByKeyboard(
  page: Page,
  code: string,
  wishes: Wishes,
  language = '',
): Promise<void> {
  if (language !== '') {
    await tabTo(page, ({ value }) => value === language);
    await enterPage(page);
  }
  await tabTo(page, ({ name }) => name === 'code');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.locator('form[data-screen=screen]').waitFor();
  for (let screens = 0; screens < 40; screens++) {
    const place = await placeOf(page);
    const button = place === 'review' ? 'send' : 'next';
    await tabTo(page, async (focus) => {
      await answerFocused(page, focus, wishes);
      return focus.name === 'do' && focus.value === button;
    });
    if (button === 'send') return page.keyboard.press('Enter');
    await enterPage(page);
  }
}

/** Presses what has the focus, and waits for the page that answers it. */
async function enterPage(page: Page): Promise<void> {
  await page.locator('form[data-screen]').evaluate((form) => form.setAttribute('data-seen', ''));
  await page.keyboard.press('Enter');
  await page.locator('form:not([data-seen])').waitFor();
}

async function answerFocused(page: Page, { name, value, type }: Focus, wishes: Wishes): Promise<void> {
  const wish = wishes[name.slice(2)];
  if (wish === undefined) return;
  if (type === 'checkbox' && wish.split(' ').includes(value)) await page.keyboard.press('Space');
  if (type === 'text' || type === 'textarea') await page.keyboard.type(wish);
  if (type !== 'radio') return;
  // Tab enters a set of radio buttons once; the arrows go through it.
  if (value === wish) await page.keyboard.press('Space');
  for (let steps = 0; steps < 15 && (await focusOf(page)).value !== wish; steps++)
    await page.keyboard.press('ArrowDown');
}

async function tabTo(page: Page, arrived: (focus: Focus) => boolean | Promise<boolean>): Promise<void> {
  for (let tabs = 0; tabs < 150; tabs++) {
    await page.keyboard.press('Tab');
    if (await arrived(await focusOf(page))) return;
  }
  throw new Error('the keyboard does not get there');
}

async function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const attribute = (name: string): string => document.activeElement?.getAttribute(name) ?? '';
    const multiline = document.activeElement?.tagName === 'TEXTAREA';
    return {
      name: attribute('name'),
      value: attribute('value'),
      type: multiline ? 'textarea' : attribute('type'),
    };
  });
}
