import type { Random } from './random.ts';
import type { SimulatedPerson } from './simulated-person.ts';

/** What a person who was handed a slip does with it. */
export type Behaviour = 'answers' | 'refuses' | 'drops-out' | 'never-comes';

const responseByCapacity: Readonly<Record<string, number>> = { '1': 0.9, '2': 0.93, '3': 0.84 };

export function behaviourOf(random: Random, person: SimulatedPerson): Behaviour {
  const draw = random();
  const response = responseByCapacity[person.answers['c01'] ?? '1'] ?? 0.9;
  if (draw < response) return 'answers';
  if (draw < response + 0.02) return 'refuses';
  return draw < response + 0.05 ? 'drops-out' : 'never-comes';
}

const proposals = [
  'Niêm yết thu, chi quỹ mỗi quý ngay tại bảng tin.',
  'Họp vào buổi tối hoặc cuối tuần để người đi làm dự được.',
  'Trả lời kiến nghị đúng hẹn, nói rõ ai phụ trách.',
  'Gửi tài liệu trước khi họp ít nhất ba ngày.',
  'Có hộp thư góp ý không phải ghi tên.',
];

/** What she writes down: some questions left blank, "other" explained, now and then a proposal. */
export function writtenAnswers(
  random: Random,
  person: SimulatedPerson,
  behaviour: Behaviour,
): Record<string, string> {
  if (behaviour === 'refuses') return { dong_y: '2' };
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(person.answers)) {
    const blank = name !== 'dong_y' && name !== 'c01' && random() < 0.03;
    if (value !== '' && !blank) written[name] = value;
  }
  for (const name of ['c03', 'c07', 'c11', 'c16', 'c20'])
    if (written[name]?.split(' ').includes('96'))
      written[`${name}_khac`] = 'Lý do khác, xin không nêu tên ai.';
  if (random() < 0.15) written['c21'] = proposals[Math.floor(random() * proposals.length)] ?? '';
  return written;
}
