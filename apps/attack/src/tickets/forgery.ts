import { Collector, serializeTicket, type Ticket } from '@langnghe/tickets';
import { exactly, finding, type Figure, type Finding } from '../attack.ts';
import { numberOf, octetsOf } from './numbers.ts';
import { entropy, manifestOf, newClass, takeTicket, type TicketStudy } from './ticket-study.ts';

const test = {
  number: 15,
  name: { vi: 'Làm giả vé', en: 'Forgery' },
  view: {
    vi: 'Vé thật của mình, mọi khóa công khai.',
    en: 'Genuine tickets of their own, and all public keys.',
  },
  tried: {
    vi: 'Chữ ký ngẫu nhiên, khóa của khảo sát khác, nhóm khác, bản cam kết khác, sai một bit, s + n, cắt bớt, thêm vào.',
    en: 'Random signatures, keys of another study, another class, another manifest, one bit, s + n, cut short, lengthened.',
  },
};

export async function attackForgery(study: TicketStudy): Promise<Finding> {
  const [first, second] = study.classes;
  if (first === undefined || second === undefined) throw new Error('a study of two classes is needed');
  const { ticket } = await takeTicket(study, first);
  const genuine = serializeTicket(ticket);
  const stranger = [newClass('A'), newClass('B')];
  const elsewhere = { ...study, classes: stranger, manifest: manifestOf(stranger) };
  const foreign = await takeTicket(elsewhere, stranger[0] ?? first);
  const changed = (change: Partial<Ticket>): Uint8Array => serializeTicket({ ...ticket, ...change });
  const message = (change: Partial<Ticket['message']>): Uint8Array =>
    changed({ message: { ...ticket.message, ...change } });
  const forged: Uint8Array[] = [
    changed({ sig: entropy(384) }),
    changed({ sig: foreign.ticket.sig }),
    serializeTicket(foreign.ticket),
    serializeTicket({
      ...foreign.ticket,
      message: { ...foreign.ticket.message, manifestHash: ticket.message.manifestHash },
    }),
    message({ classId: second.id }),
    message({ manifestHash: '0'.repeat(64) }),
    changed({ prefix: entropy(32) }),
    changed({ sig: octetsOf((numberOf(ticket.sig) * 2n) % first.key.n, 384) }),
    genuine.subarray(1),
    Uint8Array.from([...genuine, 0]),
    new Uint8Array(0),
    ...Array.from({ length: 60 }, (_, i) => flipped(genuine, Math.floor((i * 8 * genuine.length) / 60))),
  ];
  const beyond = numberOf(ticket.sig) + first.key.n;
  if (beyond < 1n << 3072n) forged.push(changed({ sig: octetsOf(beyond, 384) }));
  const collector = new Collector(study.manifest);
  let taken = 0;
  for (const octets of forged) if ((await collector.accept(octets)).ok) taken += 1;
  const honest = (await collector.accept(genuine)).ok ? 1 : 0;
  const figures: Figure[] = [
    exactly(
      {
        vi: `vé giả được nhận trong ${String(forged.length)}`,
        en: `forged tickets accepted of ${String(forged.length)}`,
      },
      taken,
      0,
    ),
    exactly({ vi: 'vé thật được nhận', en: 'genuine tickets accepted' }, honest, 1),
  ];
  return finding(test, '', figures);
}

function flipped(octets: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(octets);
  const at = bit >> 3;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7));
  return copy;
}
