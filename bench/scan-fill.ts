import type { Random } from '@langnghe/examples';
import type { Area, FormTemplate, TickBox } from '@langnghe/paper';

export type Truth = 'marked' | 'unmarked' | 'struck';

export interface FilledPage {
  readonly page: number;
  /** In the order of the template's boxes of this page. */
  readonly truth: readonly { readonly box: TickBox; readonly state: Truth }[];
  /** Strokes as ImageMagick's vector graphics, in pixels of a page at `dpi`. */
  readonly drawing: string;
}

interface Pen {
  readonly colour: string;
  readonly opacity: number;
  readonly width: number;
  readonly style: 'tick' | 'cross' | 'fill' | 'blob' | 'hatch' | 'mixed';
}

const inks = ['rgb(28,52,140)', 'rgb(22,22,26)', 'rgb(40,60,170)', 'rgb(70,20,30)'] as const;

function penOf(random: Random, withPencil: boolean): Pen {
  const styles = ['tick', 'tick', 'cross', 'cross', 'fill', 'blob', 'hatch', 'mixed'] as const;
  const style = pick(styles, random);
  const pencil = random() < 0.15 && withPencil;
  return pencil
    ? { colour: 'rgb(95,95,100)', opacity: 0.45 + 0.25 * random(), width: 0.4 + 0.2 * random(), style }
    : { colour: pick(inks, random), opacity: 0.8 + 0.2 * random(), width: 0.35 + 0.35 * random(), style };
}

const pick = <T>(list: readonly T[], random: Random): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

/** A page filled by an imagined hand, and what that hand meant. */
export function fillPage(
  template: FormTemplate,
  page: number,
  dpi: number,
  random: Random,
  withPencil: boolean,
): FilledPage {
  const pen = penOf(random, withPencil);
  const strokes: string[] = [];
  const states = new Map<TickBox, Truth>();
  const single = new Set(template.single);
  const boxes = template.boxes.filter((box) => box.page === page);
  for (const [question, own] of Map.groupBy(boxes, (box) => box.question)) {
    if (random() < 0.1) continue;
    const wanted = single.has(question) ? 1 : 1 + Math.floor(random() * Math.min(3, own.length));
    for (let i = 0; i < wanted; i++) states.set(pick(own, random), 'marked');
    const others = own.filter((box) => !states.has(box));
    if (random() < 0.04 && others.length > 0) states.set(pick(others, random), 'struck');
  }
  for (const [{ area }, state] of states) {
    strokes.push(...markStrokes(area, pen, random));
    if (state === 'struck') strokes.push(strikeStroke(area, pen, random));
  }
  for (const { area, page: at } of template.writeIns)
    if (at === page && random() < 0.5) strokes.push(writing(area, pen, random));
  const scale = dpi / 25.4;
  const drawing = [
    `scale ${scale},${scale}`,
    'fill none stroke-linecap round stroke-linejoin round',
    ...(random() < 0.1 ? [coffeeRing(random)] : []),
    `stroke ${pen.colour} stroke-opacity ${pen.opacity.toFixed(2)} stroke-width ${pen.width.toFixed(2)}`,
    ...strokes,
  ].join('\n');
  return {
    page,
    truth: boxes.map((box) => ({ box, state: states.get(box) ?? 'unmarked' })),
    drawing,
  };
}

const near = (value: number, spread: number, random: Random): number => value + (random() * 2 - 1) * spread;
const f = (value: number): string => value.toFixed(2);

function path(points: readonly (readonly [number, number])[]): string {
  return `path "M ${points.map(([x, y]) => `${f(x)},${f(y)}`).join(' L ')}"`;
}

function markStrokes(area: Area, pen: Pen, random: Random): readonly string[] {
  const { width: side } = area;
  const [cx, cy] = [near(area.x + side / 2, 0.5, random), near(area.y + side / 2, 0.5, random)];
  const size = side * (0.75 + 0.55 * random());
  const style =
    pen.style === 'mixed' ? pick(['tick', 'cross', 'fill', 'blob', 'hatch'] as const, random) : pen.style;
  const at = (dx: number, dy: number): readonly [number, number] => [
    near(cx + dx * size, 0.25, random),
    near(cy + dy * size, 0.25, random),
  ];
  switch (style) {
    case 'tick':
      return [path([at(-0.42, 0.02), at(-0.1, 0.4), at(0.55, -0.5)])];
    case 'cross':
      return [path([at(-0.42, -0.42), at(0.42, 0.42)]), path([at(0.42, -0.42), at(-0.42, 0.42)])];
    case 'fill': {
      const lines = Array.from({ length: 11 }, (_, i) =>
        at(i % 2 === 0 ? -0.42 : 0.42, -0.42 + (0.84 * i) / 10),
      );
      return [`stroke-width ${f(side / 9)}`, path(lines), `stroke-width ${f(pen.width)}`];
    }
    case 'blob': {
      const round = Array.from({ length: 9 }, (_, i) => {
        const angle = (i / 8) * 2 * Math.PI;
        return at(0.25 * Math.cos(angle), 0.25 * Math.sin(angle));
      });
      return [`stroke-width ${f(side / 3.2)}`, path(round), `stroke-width ${f(pen.width)}`];
    }
    default: {
      const lines = Array.from({ length: 7 }, (_, i) => at(i % 2 === 0 ? -0.4 : 0.4, -0.4 + (0.8 * i) / 6));
      return [path(lines)];
    }
  }
}

/** As the form asks: one long level line through the wrong box. */
function strikeStroke({ x, y, width, height }: Area, pen: Pen, random: Random): string {
  const [left, right] = [x - 2.6 - random(), x + width + 2.2 + 1.5 * random()];
  const level = near(y + height / 2, 0.7, random);
  const wider = Math.max(pen.width, 0.45);
  return [
    `stroke-width ${f(wider)}`,
    path([
      [left, level],
      [x + width / 2, near(level, 0.3, random)],
      [right, near(level, 0.8, random)],
    ]),
    `stroke-width ${f(pen.width)}`,
  ].join('\n');
}

function writing({ x, y, width, height }: Area, pen: Pen, random: Random): string {
  const length = Math.min(width - 2, 25 + 40 * random());
  const points = Array.from({ length: 40 }, (_, i): [number, number] => [
    x + 1 + (length * i) / 39,
    y + Math.min(height, 10) * (0.3 + 0.45 * random()),
  ]);
  return `stroke-width ${f(Math.min(pen.width, 0.5))}\n${path(points)}\nstroke-width ${f(pen.width)}`;
}

function coffeeRing(random: Random): string {
  const [x, y, r] = [30 + 150 * random(), 50 + 200 * random(), 32 + 10 * random()];
  return [
    `stroke rgb(120,72,30) stroke-opacity ${f(0.18 + 0.2 * random())} stroke-width ${f(1.5 + 2.5 * random())}`,
    `ellipse ${f(x)},${f(y)} ${f(r)},${f(r * 0.96)} 0,360`,
  ].join('\n');
}
