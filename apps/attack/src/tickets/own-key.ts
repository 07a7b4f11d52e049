import { manifestHash, Respondent } from '@langnghe/tickets';
import { exactly, finding, type Finding } from '../attack.ts';
import { manifestOf, newClass, type TicketStudy } from './ticket-study.ts';

const test = {
  number: 17,
  name: { vi: 'Khóa riêng cho một người', en: 'A key for one person' },
  view: {
    vi: 'Máy chủ gian, đưa cho một người thứ khác với mọi người.',
    en: 'A hostile server that serves one person something else than everybody.',
  },
  tried: {
    vi: 'Khóa khác, thêm nhóm, khóa chẵn và khóa ngắn, e = 3, lặp khóa, phiếu hỏi khác, sai một ký tự; máy người trả lời phải dừng trước khi gửi gì.',
    en: 'Another key, a class more, an even and a short modulus, e = 3, a repeated key, other questions, one character; the client must stop before it sends anything.',
  },
};

export function attackOwnKey(study: TicketStudy): Finding {
  const { classes, manifest, questions } = study;
  const printed = { hash: manifestHash(manifest) };
  const [first] = classes;
  if (first === undefined) throw new Error('a study without classes');
  const special = [newClass('A'), ...classes.slice(1)];
  const served: { readonly manifest: string; readonly questions: Uint8Array; readonly hash: string }[] = [
    { manifest: manifestOf(special), questions, hash: printed.hash },
    { manifest: manifestOf([...classes, newClass('C')]), questions, hash: printed.hash },
    { manifest: manifest.replace('2026-12-20', '2026-12-21'), questions, hash: printed.hash },
    { manifest, questions: new TextEncoder().encode('{"title":"Điều kiện làm việc "}'), hash: printed.hash },
    // Even when the paper was printed with the hostile manifest, a key that would mark somebody is refused.
    ...hostileKeys(study).map((text) => ({ manifest: text, questions, hash: manifestHash(text) })),
  ];
  const opened = served.filter(({ hash, ...one }) => {
    return Respondent.open({ ...one, classId: first.id, printed: { hash } }).ok;
  });
  const honest = Respondent.open({ manifest, questions, classId: first.id, printed }).ok;
  return finding(test, '', [
    exactly(
      {
        vi: `lần máy không dừng trong ${String(served.length)}`,
        en: `times the client went on of ${String(served.length)}`,
      },
      opened.length,
      0,
    ),
    exactly({ vi: 'bản đúng được nhận', en: 'the honest manifest is accepted' }, honest ? 1 : 0, 1),
  ]);
}

function hostileKeys({ classes, manifest }: TicketStudy): string[] {
  const [first, second] = classes;
  if (first === undefined || second === undefined) return [];
  const { n } = first.key;
  const key = written(first.key);
  const other = written(second.key);
  const exponent = written({ n, e: 3n });
  const even = written({ n: n - 1n, e: 65537n });
  const short = written({ n: n >> 1n, e: 65537n });
  if (!manifest.includes(key))
    throw new Error('the key does not stand in the manifest as it is written here');
  return [other, exponent, even, short].map((instead) => manifest.replace(key, instead));
}

/** As canonical JSON has it. */
function written({ n, e }: { readonly n: bigint; readonly e: bigint }): string {
  return `{"e":${String(e)},"n":"${n.toString(16)}"}`;
}
