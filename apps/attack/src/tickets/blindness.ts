import { exactly, finding, type Finding } from '../attack.ts';
import { inverse, numberOf, power } from './numbers.ts';
import { takeTicket, type TicketStudy } from './ticket-study.ts';

const test = {
  number: 8,
  name: { vi: 'Tính mù hoàn hảo', en: 'Perfect blindness' },
  view: {
    vi: 'Mọi yêu cầu và chữ ký đã cấp, mọi vé đã dùng, mọi khóa.',
    en: 'Every request and signature that was issued, every spent ticket, every key.',
  },
  tried: {
    vi: 'Tính cho từng cặp (yêu cầu, vé) con số che có thể nối chúng: nếu cặp nào cũng nối được thì không cặp nào lộ.',
    en: 'For each pair of a request and a ticket, computed the blinding that would join them: if every pair can be joined, none is betrayed.',
  },
};

export async function attackBlindness(study: TicketStudy, people: number): Promise<Finding> {
  const [everyone] = study.classes;
  if (everyone === undefined) throw new Error('a study without classes');
  const { n, e } = everyone.key;
  const issued = [];
  for (let i = 0; i < people; i += 1) issued.push(await takeTicket(study, everyone));
  let consistent = 0;
  const blindings = new Set<bigint>();
  for (const { ticket } of issued) {
    const sig = numberOf(ticket.sig);
    const unsigned = inverse(sig, n);
    const message = power(sig, e, n);
    for (const { request, response } of issued) {
      const r = (numberOf(response.blindSig) * (unsigned ?? 0n)) % n;
      if (r > 0n && (message * power(r, e, n)) % n === numberOf(request.blindedMsg)) consistent += 1;
      blindings.add(r);
    }
  }
  return finding(test, '', [
    exactly({ vi: 'cặp nối được', en: 'pairs that can be joined' }, consistent, people ** 2),
    exactly({ vi: 'con số che khác nhau', en: 'different blindings' }, blindings.size, people ** 2),
  ]);
}
