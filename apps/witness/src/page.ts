import { hashWords, readSignedStatement, type WitnessStatement } from '@langnghe/tickets';
import { textIn, witnessFiles } from './folder.ts';
import type { Witness } from './witness.ts';

/** What anyone can read at the witness: who it is, the eight words from another hand than the office's, its counts. */
export async function witnessPage(witness: Witness): Promise<string> {
  const { promise, folder } = witness;
  const study = await witness.study();
  const said = await textIn(folder, witnessFiles.statement);
  const signed = said === undefined ? undefined : readSignedStatement(said);
  const words = study === undefined ? '' : hashWords(study.hash).join(' ');
  const days = study?.manifest.windows.tickets;
  const parts = [
    `<h1>${escaped(promise.witness.name)}</h1>`,
    '<p>Chúng tôi là bên làm chứng độc lập. Mỗi vé trả lời cần hai chữ ký: của nơi tổ chức và của chúng tôi. Mỗi thư mời chúng tôi chỉ ký một lần. Chúng tôi không nhìn thấy vé, không nhận câu trả lời, không ghi lại ai đã đến.</p>',
    '<p lang="en">We are the independent witness. Every ticket needs two signatures, the organiser’s and ours. We sign once for each invitation. We do not see the ticket, receive no answers, and write down no visits.</p>',
    words === ''
      ? '<p>Chưa nhận danh sách của nơi tổ chức.<br><span lang="en">The organiser’s list has not come yet.</span></p>'
      : `<p>Tám từ phải giống trên thư mời <span lang="en">(the eight words of your invitation)</span>:</p><p class="words">${words}</p><p class="hash">${study?.hash ?? ''}</p>`,
    days === undefined
      ? ''
      : `<p>Ký từ ${days.from} đến hết ${days.to}. <span lang="en">Signing from ${days.from} to ${days.to}.</span></p>`,
    signed === undefined ? '' : counts(JSON.parse(signed.statement) as WitnessStatement),
  ];
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(promise.witness.name)}</title><style>${style}</style><main>${parts.join('')}</main></html>`;
}

function counts({ classes, closedOn }: WitnessStatement): string {
  const rows = classes.map(
    ({ id, invitations, signed }) =>
      `<tr><th scope="row">${escaped(id)}</th><td>${String(invitations)}</td><td>${String(signed)}</td></tr>`,
  );
  return `<h2>Số vé đã ký, đóng ngày ${closedOn} <span lang="en">(tickets signed)</span></h2><table><thead><tr><th scope="col">Nhóm</th><th scope="col">Được mời</th><th scope="col">Đã ký</th></tr></thead><tbody>${rows.join('')}</tbody></table><p><a href="/statement.json">statement.json</a></p>`;
}

/** Its hash stands in the page's policy: `serve.ts`. */
export const style =
  'body{margin:0;font:1.0625rem/1.6 system-ui,sans-serif}main{max-width:38rem;margin:0 auto;padding:1.5rem 1rem}.words{font-size:1.25rem;font-weight:600}.hash{font-family:monospace;overflow-wrap:anywhere}th,td{text-align:start;padding:.3rem 1rem .3rem 0}';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
