import type { Page } from 'playwright-core';

/** What an officer does in the office, in Vietnamese, by what the screens say. */
export const officer = { name: 'Nguyễn Thị Lan', login: 'lan', password: 'con mèo trèo cây cau' } as const;

export async function makeFirstAccount(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Họ tên').fill(officer.name);
  await page.getByLabel('Tên đăng nhập').fill(officer.login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(officer.password);
  await page.getByLabel('Nhập lại mật khẩu').fill(officer.password);
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await page.waitForURL('**/office');
}

export async function signIn(page: Page, office: string): Promise<void> {
  await page.goto(`${office}/sign-in`);
  await page.getByLabel('Tên đăng nhập').fill(officer.login);
  await page.getByLabel('Mật khẩu').fill(officer.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL('**/office');
}

/** Fills in what is empty on a new study's first step, as the person at the desk would. */
export async function describe(page: Page, study: string): Promise<void> {
  await page.goto(`${study}/describe`);
  const entry = page.getByRole('group', { name: 'Ai hỏi và hỏi ai' });
  await entry
    .getByLabel('Hỏi để làm gì')
    .fill('Để biết người dân được thông tin và được hỏi ý kiến đến đâu.');
  await entry.getByLabel('Đơn vị chủ trì').fill('Ủy ban Mặt trận phường Ví Dụ');
  await entry.getByLabel('Đơn vị thực hiện').fill('Tổ khảo sát phường Ví Dụ');
  await entry
    .getByLabel('Đối tượng khảo sát')
    .fill('Người từ 18 tuổi trở lên đang sống hoặc làm việc ở phường');
  await entry.getByLabel('Liên hệ').fill('Tổ khảo sát, số 1 đường Ví Dụ');
  await page.getByLabel('Ngày mở').fill('2026-01-05');
  await page.getByLabel('Ngày đóng').fill('2099-01-20');
  await page.getByLabel('Ngày công bố').fill('2099-02-10');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã lưu.').waitFor();
}

/** The draw of the example: from the list to drawn units. */
export async function draw(page: Page, study: string, seed: string): Promise<void> {
  await page.goto(`${study}/sample`);
  const again = page.getByText('Bốc thăm lại');
  if ((await again.count()) > 0) await again.click();
  await page.getByLabel('Số đơn vị được chọn').fill('25');
  await page.getByLabel('Số người được hỏi').fill('20');
  await page.getByLabel('Mã bốc thăm').fill(seed);
  await page.getByRole('button', { name: 'Bốc thăm', exact: true }).click();
  await page.getByText(`Mã bốc thăm: ${seed}`).waitFor();
  await page.getByText('Đã chọn 25 đơn vị, sẽ in 500 phiếu mã').waitFor();
}

export async function readyToOpen(page: Page, study: string): Promise<void> {
  await page.goto(`${study}/open`);
  await page.getByLabel('Tôi đã xem phiếu hỏi').check();
}

export async function pressOpen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở khảo sát' }).click();
  await isOpen(page);
}

/** In front: a window behind others gets no frames, and with them no new page. */
export async function isOpen(page: Page): Promise<void> {
  await page.bringToFront();
  await page
    .getByText('Cuộc khảo sát đang mở.')
    .waitFor({ timeout: 180_000 })
    .catch(async (cause: unknown) => {
      throw new Error(`not open; the page says: ${await page.locator('main').innerText()}`, { cause });
    });
}

/** After printing: the file of slips goes at once, not only at closing. */
export async function destroySlips(page: Page, study: string): Promise<void> {
  await page.goto(`${study}/open`);
  await page.getByRole('button', { name: 'Đã in xong, xóa tệp phiếu mã' }).click();
  await page.getByText('Xin đánh dấu vào ô này trước khi xóa.').waitFor();
  await page.getByLabel('Tôi đã in đủ phiếu mã').check();
  await page.getByRole('button', { name: 'Đã in xong, xóa tệp phiếu mã' }).click();
  await page.getByText('Tệp phiếu mã đã bị xóa khỏi máy chủ.').waitFor();
}

export async function close(page: Page, study: string): Promise<void> {
  await page.goto(`${study}/close`);
  await page.getByLabel('Tôi hiểu và muốn đóng').check();
  await page.getByRole('button', { name: 'Đóng khảo sát' }).click();
  await page.waitForURL('**/results');
}

export const remark = 'Đơn vị sẽ họp riêng với tổ công đoàn về việc này trước tháng sau.';
export const promise = 'Kết quả này được bàn tại cuộc họp dân ngày 15 tháng sau.';

/** Words of the institution beneath the figures of one question. */
async function comment(page: Page, question: string, text: string): Promise<void> {
  const card = page.locator(`#comment-${question}`);
  await card.getByText('Nhận xét của đơn vị').click();
  await card.getByLabel('Tiếng Việt').fill(text);
  await card.getByRole('button', { name: 'Lưu nhận xét' }).click();
  await card.getByText('Đã lưu.').waitFor();
}

/** What the institution will do: stands on the summary for the people who were asked. */
async function reply(page: Page, text: string): Promise<void> {
  const card = page.locator('#comment-whole');
  await card.getByText('Đơn vị sẽ làm gì với kết quả này').click();
  await card.getByLabel('Tiếng Việt').fill(text);
  await card.getByRole('button', { name: 'Lưu lời trả lời' }).click();
  await card.getByText('Đã lưu.').waitFor();
}

/** Presses the button and waits until the report is there. */
export async function publish(page: Page, study: string): Promise<void> {
  await page.goto(`${study}/results`);
  await page.getByRole('button', { name: 'Tính kết quả' }).click();
  const drafted = page.getByLabel('Tôi đã xem báo cáo');
  await drafted.or(page.getByRole('alert')).first().waitFor({ timeout: 120_000 });
  if (!(await drafted.isVisible())) throw new Error(await page.getByRole('main').innerText());
  await reply(page, promise);
  await comment(page, 'c22', remark);
  await page.getByLabel('Tôi đã xem báo cáo').check();
  await page.getByRole('button', { name: 'Công bố', exact: true }).click();
  await page.getByRole('link', { name: 'Mở trang công bố' }).waitFor({ timeout: 120_000 });
}
