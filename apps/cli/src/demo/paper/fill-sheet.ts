import type { Random } from '@langnghe/examples';
import type { Area, FormTemplate } from '@langnghe/paper';

const inks = ['rgb(28,52,140)', 'rgb(22,22,26)', 'rgb(40,60,170)'] as const;
const signs = ['tick', 'cross', 'fill'] as const;

/** How somebody marks a form; one hand keeps to one pen and one sign. */
export interface Hand {
  readonly ink: string;
  readonly sign: (typeof signs)[number];
  readonly width: number;
}

export function handOf(random: Random): Hand {
  return {
    ink: inks[Math.floor(random() * inks.length)] ?? inks[0],
    sign: signs[Math.floor(random() * signs.length)] ?? 'tick',
    width: 0.4 + 0.25 * random(),
  };
}

/** What a hand leaves on a page, as ImageMagick's vector graphics at `dpi`; answers as codes, by question. */
export function strokesOn(
  { boxes, writeIns }: FormTemplate,
  page: number,
  answers: Readonly<Record<string, string>>,
  hand: Hand,
  dpi: number,
  random: Random,
): string {
  const marked = boxes.filter(
    (box) => box.page === page && (answers[box.question] ?? '').split(' ').includes(box.code),
  );
  const written = writeIns.filter((place) => place.page === page && (answers[place.question] ?? '') !== '');
  const scale = dpi / 25.4;
  return [
    `scale ${scale},${scale}`,
    `fill none stroke-linecap round stroke-linejoin round stroke ${hand.ink} stroke-width ${f(hand.width)}`,
    ...marked.flatMap(({ area }) => signIn(area, hand, random)),
    ...written.map(({ area }) => scribble(area, random)),
  ].join('\n');
}

const f = (value: number): string => value.toFixed(2);
type Point = readonly [x: number, y: number];
const path = (points: readonly Point[]): string =>
  `path "M ${points.map(([x, y]) => `${f(x)},${f(y)}`).join(' L ')}"`;

function signIn({ x, y, width }: Area, { sign, width: pen }: Hand, random: Random): string[] {
  const shake = (): number => (random() - 0.5) * 0.4;
  const at = (dx: number, dy: number): Point => [x + dx * width + shake(), y + dy * width + shake()];
  switch (sign) {
    case 'tick':
      return [path([at(0.1, 0.55), at(0.4, 0.9), at(1.05, 0)])];
    case 'cross':
      return [path([at(0.1, 0.1), at(0.9, 0.9)]), path([at(0.9, 0.1), at(0.1, 0.9)])];
    case 'fill': {
      const lines = Array.from({ length: 10 }, (_, i) => at(i % 2 === 0 ? 0.1 : 0.9, 0.1 + (0.8 * i) / 9));
      return [`stroke-width ${f(width / 8)}`, path(lines), `stroke-width ${f(pen)}`];
    }
  }
}

function scribble({ x, y, width, height }: Area, random: Random): string {
  const length = Math.min(width - 2, 40);
  return path(
    Array.from({ length: 30 }, (_, i): Point => [
      x + 1 + (length * i) / 29,
      y + Math.min(height, 9) * (0.3 + 0.45 * random()),
    ]),
  );
}
