import { deserializeTicketRequest } from '@langnghe/tickets';
import { exactly, finding, type Finding } from '../attack.ts';
import { octetsOf } from './numbers.ts';
import { entropy, takeTicket, type TicketStudy } from './ticket-study.ts';

const test = {
  number: 16,
  name: { vi: 'Lạm dụng bên ký', en: 'Signing-oracle abuse' },
  view: { vi: 'Được gửi bất cứ thứ gì cho bên ký.', en: 'May send the signer anything.' },
  tried: {
    vi: 'Gửi 0, 1, n − 1, n, lớn hơn n, ngắn, dài; gửi lại đúng yêu cầu cũ.',
    en: 'Sent 0, 1, n − 1, n, above n, short, long; the same request again.',
  },
};

export async function attackSigningOracle(study: TicketStudy): Promise<Finding> {
  const [everyone] = study.classes;
  if (everyone === undefined) throw new Error('a study without classes');
  const { n } = everyone.key;
  const wrong = [
    ...[0n, 1n, n - 1n, n, n + 2n].map((value) => octetsOf(value, 384)),
    entropy(383),
    entropy(385),
    new Uint8Array(0),
  ];
  const signed = wrong.filter((octets) => {
    const request = deserializeTicketRequest(octets);
    return request !== undefined && everyone.issuer.issue(request).ok;
  });
  const { request, response } = await takeTicket(study, everyone);
  const again = everyone.issuer.issue(request);
  const same = again.ok && Buffer.from(again.value.blindSig).equals(response.blindSig);
  return finding(test, '', [
    exactly({ vi: 'yêu cầu sai được ký', en: 'wrong requests that were signed' }, signed.length, 0),
    exactly(
      { vi: 'yêu cầu cũ cho đúng chữ ký cũ', en: 'the same request gets the same signature' },
      same ? 1 : 0,
      1,
    ),
  ]);
}
