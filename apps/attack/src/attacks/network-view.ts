import { exactly, finding, type Finding } from '../attack.ts';
import type { Scene } from '../scene/scene.ts';
import { messagesIn, type WireMessage } from '../scene/wire.ts';
import type { Phone } from './phones.ts';

export const networkView = {
  number: 20,
  name: { vi: 'Nhìn từ đường truyền', en: 'The view of the network' },
  view: {
    vi: 'Mọi octet giữa trình duyệt và máy chủ, như người giữ đường truyền khi đã mở được mã hóa.',
    en: 'Every octet between browser and server, as whoever owns the line and opened its encryption.',
  },
  tried: {
    vi: 'Hai người nhận vé và trả lời bằng Chromium, một người để trống, một người viết dài; so độ dài bài gửi và mọi đầu thư; độ dài của trang trả lời không được so.',
    en: 'Two people took tickets and answered in Chromium, one with nothing, one at length; compared the lengths of what was posted and all headers; the lengths of the pages sent back were not.',
  },
};

export function attackNetworkView(scene: Scene, study: string, phones: readonly Phone[]): Finding {
  const perPhone = phones.map(({ lines }) =>
    lines.map(({ asked, answered }) => ({ asked: messagesIn(asked), answered: messagesIn(answered) })),
  );
  const connections = perPhone.flat();
  const asked = connections.flatMap((one) => one.asked);
  const all = [...asked, ...connections.flatMap((one) => one.answered)];
  const posted = asked.filter(({ first }) => first.startsWith(`POST /r/${study}`));
  const sizes = [...new Set(posted.map(({ body }) => body.length))].sort((a, b) => a - b);
  const secrets = phones.flatMap(({ code, ticket }) => [code, ticket]);
  const told = asked.filter((one) => secrets.some((secret) => headOf(one).includes(secret)));
  const both = connections.filter(
    (one) =>
      one.asked.some(({ first }) => first.startsWith('POST /t/')) &&
      one.asked.some(({ first }) => first.includes(`/r/${study}`)),
  );
  const given = perPhone.map((lines) => new Set(lines.flatMap(marksGiven)));
  const special = given.flatMap((own, i) =>
    [...own].filter((mark) => given.some((set, j) => j !== i && !set.has(mark))),
  );
  return finding(networkView, scene.store.name, [
    exactly(
      {
        vi: `độ dài khác nhau của bài gửi (${sizes.join(', ')} octet)`,
        en: `lengths of what was posted (${sizes.join(', ')} octets)`,
      },
      sizes.length,
      1,
    ),
    exactly(
      { vi: 'yêu cầu tới máy khác', en: 'requests to another host' },
      phones.flatMap((one) => one.elsewhere).length,
      0,
    ),
    exactly(
      { vi: 'cookie đặt hoặc gửi', en: 'cookies set or sent' },
      all.filter(({ headers }) => headers.has('cookie') || headers.has('set-cookie')).length,
      0,
    ),
    exactly(
      { vi: 'Referer gửi đi', en: 'referrers sent' },
      asked.filter(({ headers }) => headers.has('referer')).length,
      0,
    ),
    exactly(
      { vi: 'mã hoặc vé trong dòng yêu cầu hay đầu thư', en: 'codes or tickets in request lines or headers' },
      told.length,
      0,
    ),
    exactly(
      {
        vi: 'kết nối chở cả mã nhận vé lẫn câu trả lời',
        en: 'connections that carried both a code and answers',
      },
      both.length,
      0,
    ),
    exactly(
      {
        vi: 'đầu thư máy chủ gửi cho người này mà không cho người kia',
        en: 'headers that the server gave one and not the other',
      },
      special.length,
      0,
    ),
  ]);
}

function headOf({ first, headers }: WireMessage): string {
  return [first, ...headers.values()].join('\n');
}

/** Of the moment and of the message's length, not of the person; what a policy lets run is drawn for each page. */
const passing = new Set(['date', 'content-length', 'connection', 'keep-alive']);

/**
 * A browser looks whenever it likes whether its background script is still the same (Service Workers §Update); the short
 * answer to that repeats the head of the whole one (RFC 9110, 15.4.5), so it must say the same to both as that.
 */
const asWhole = (first: string): string => (first.includes(' 304 ') ? 'HTTP/1.1 200 OK' : first);

/** Everything in the heads of answers that a browser could bring back later, by what was asked. */
function marksGiven({
  asked,
  answered,
}: {
  readonly asked: readonly WireMessage[];
  readonly answered: readonly WireMessage[];
}): string[] {
  return answered.flatMap(({ first, headers }, i) =>
    [...headers]
      .filter(([name]) => !passing.has(name))
      .map(
        ([name, value]) =>
          `${asked[i]?.first ?? ''} | ${asWhole(first)} | ${name}: ${value.replace(/'nonce-[^']+'/g, '')}`,
      ),
  );
}
