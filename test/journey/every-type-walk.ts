import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { findingsEverywhere, tooWideWhenMagnified } from './axe.ts';
import { pressAndWait } from './respond-walk.ts';

/** Answers every type as a person does, with or without the script, to the review; axe looks at each screen. */
export async function answerEveryType(page: Page, javaScript: boolean): Promise<void> {
  const look = async (): Promise<void> => {
    if (!javaScript) return;
    expect(await findingsEverywhere(page)).toEqual([]);
    expect(await tooWideWhenMagnified(page)).toEqual([]);
  };
  // A required number, declined: apart from no answer.
  await page.fill('[name="q:nghe"]', 'Nông dân');
  await page.locator('summary').click();
  await look();
  await page.locator('[name="d:nguoi"]').check();
  await pressAndWait(page, 'next');
  await page.fill('[name="q:ngay"]', '2026-11-20');
  await page.fill('[name="q:gio"]', '19:30');
  await page.locator('[name="q:muc"][value="7"]').check();
  await page.locator('[name="q:doc"]').check();
  await look();
  await pressAndWait(page, 'next');
  await page.locator('.pictures').scrollIntoViewIfNeeded();
  // Not `waitForFunction`: it looks again at the next frame or timer of the page, and a page without scripts has none.
  await expect.poll(() => page.evaluate(widths), { timeout: 90_000 }).toEqual([64, 64]);
  await page.locator('[name="q:bien"][value="xanh"]').check();
  await page.locator('[name="q:kenh"][value="other"]').check();
  await page.selectOption('[name="r:xep:zalo"]', '1');
  await look();
  if (!javaScript) await pressAndWait(page, 'next');
  await page.fill('[name="q:kenh_other"]', 'Họp tổ');
  await pressAndWait(page, 'next');
  await page.locator('[name="q:b1"][value="3"]').check();
  await page.locator('[name="q:b2"][value="1"]').check();
  await look();
  await pressAndWait(page, 'next');
  await page.locator('[name="q:tinh"][value="qn"]').check();
  if (!javaScript) await pressAndWait(page, 'next');
  await page.locator('[name="q:xa"][value="bache"]').check();
  expect(await page.locator('[name="q:xa"]').count()).toBe(2);
  await pressAndWait(page, 'next');
  expect(await page.locator('#items').textContent()).toContain('Xã này có 25000 người dân.');
  await meetings(page, javaScript);
  await look();
  await pressAndWait(page, 'next');
}

async function meetings(page: Page, javaScript: boolean): Promise<void> {
  await pressAndWait(page, 'add:hop');
  await page.fill('[name="q:hop[1]/viec"]', 'Đường');
  await pressAndWait(page, 'add:hop');
  await page.fill('[name="q:hop[1]/gop"]', '1');
  await page.fill('[name="q:hop[2]/viec"]', 'Nước');
  await pressAndWait(page, 'add:hop');
  await page.fill('[name="q:hop[2]/gop"]', '2');
  await pressAndWait(page, 'next');
  // The third has no answer where one is needed: said there, nothing lost, and it can be taken away.
  expect(await page.locator('.problems a').getAttribute('href')).toBe('#q-hop_3__viec');
  expect(await page.locator('[name="q:hop[2]/viec"]').inputValue()).toBe('Nước');
  if (javaScript)
    expect(await page.locator('.problems').evaluate((box) => box === document.activeElement)).toBe(true);
  await pressAndWait(page, 'remove:hop');
  expect(await page.locator('[name^="q:hop["][name$="/viec"]').count()).toBe(2);
}

/** Of the pictures as the browser has them: 0 while one is on its way or cannot be shown. */
const widths = (): readonly number[] =>
  Array.from(document.querySelectorAll<HTMLImageElement>('.pictures img')).map(
    ({ naturalWidth }) => naturalWidth,
  );
