import type { Page } from 'playwright-core';

/** What an officer does in the editor, by what the screens say. */
export async function addQuestion(page: Page, kind: string): Promise<void> {
  const name = page.locator('.tools code');
  const before = (await name.textContent()) ?? '';
  await page.getByLabel('Thêm mục').selectOption({ label: kind });
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  await name.filter({ hasNotText: before }).waitFor();
}

/** Words in both languages, side by side; kept when the page says so. */
export async function say(page: Page, group: string, vi: string, en: string): Promise<void> {
  const words = page.getByRole('group', { name: group, exact: true });
  await words.getByLabel('Tiếng Việt').fill(vi);
  await words.getByLabel('Tiếng Anh').fill(en);
  await saved(page);
}

export async function sayChoices(
  page: Page,
  choices: readonly (readonly [vi: string, en: string])[],
): Promise<void> {
  for (const [at, [vi, en]] of choices.entries()) {
    const n = String(at + 1);
    if ((await page.getByLabel(`Lựa chọn ${n}, Tiếng Việt`).count()) === 0)
      await page.getByRole('button', { name: 'Thêm lựa chọn' }).click();
    await page.getByLabel(`Lựa chọn ${n}, Tiếng Việt`).fill(vi);
    await page.getByLabel(`Lựa chọn ${n}, Tiếng Anh`).fill(en);
  }
  await saved(page);
}

/** Shown only if the first question of its list of conditions is answered so. */
export async function askIf(page: Page, question: string, is: string, value: string): Promise<void> {
  const conditions = page.getByRole('group', { name: 'Khi nào hỏi' });
  const options = conditions.getByLabel('Câu 1').locator('option');
  const wanted = (await options.allTextContents()).find((text) => text.includes(question));
  await conditions.getByLabel('Câu 1').selectOption({ label: wanted ?? question });
  await conditions.getByLabel('thế nào 1').selectOption({ label: is });
  await conditions.getByLabel('giá trị 1').selectOption({ label: value });
  await saved(page);
}

/** Nothing waits any more to be sent. */
export async function saved(page: Page): Promise<void> {
  await page.locator('form.card[data-saved="yes"]').waitFor();
}

/** Every way in which a condition can ask for a question of a kind, with what is chosen or typed ('' = nothing). */
export const conditionWays = {
  'Hỏi một': { là: 'Có', 'không phải là': 'Có', 'đã trả lời': '', 'bỏ trống': '' },
  'Hỏi nhiều': { 'có chọn': 'Không', 'không chọn': 'Không', 'đã trả lời': '', 'bỏ trống': '' },
  'Hỏi số': {
    là: '3',
    'không phải là': '3',
    'nhỏ hơn': '3',
    'nhiều nhất là': '3',
    'lớn hơn': '3',
    'ít nhất là': '3',
    'đã trả lời': '',
    'bỏ trống': '',
  },
  'Hỏi chữ': { 'đã trả lời': '', 'bỏ trống': '', là: 'Phường', 'không phải là': 'Phường' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
