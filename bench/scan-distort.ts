import type { Random } from '@langnghe/examples';

/** How a filled page comes to the reader. ImageMagick does it: nothing here is shared with the code that reads. */
export interface Condition {
  readonly name: string;
  readonly device: 'scanner' | 'phone';
  /** Arguments between the input picture (at 200 dpi) and the output file. */
  readonly distort: (random: Random, width: number, height: number) => readonly string[];
  readonly quality: number;
  /** Pencil vanishes where a scanner makes everything black or white: there is nothing left to read. */
  readonly pencil?: false;
}

const around = (spread: number, random: Random): number => (random() * 2 - 1) * spread;

const turned = (degrees: number): string[] => ['-background', 'white', '-rotate', degrees.toFixed(2)];
const blurred = (sigma: number): string[] => ['-blur', `0x${sigma}`];
const grained = (amount: number): string[] => ['-attenuate', String(amount), '+noise', 'Gaussian'];

/** A triangle off one corner, dark as a scanner's lid or white. */
function cutCorner(random: Random, width: number, height: number): string[] {
  const [a, b] = [60 + 40 * random(), 60 + 40 * random()];
  const [x, y] = [random() < 0.5 ? 0 : width, random() < 0.5 ? 0 : height];
  const [ax, by] = [x === 0 ? a : width - a, y === 0 ? b : height - b];
  const colour = random() < 0.5 ? 'white' : 'rgb(60,60,60)';
  return ['-fill', colour, '-stroke', 'none', '-draw', `polygon ${x},${y} ${ax},${y} ${x},${by}`];
}

const staple = (random: Random): string[] => {
  const [x, y] = [140 + 30 * random(), 40 + 40 * random()];
  return ['-stroke', 'rgb(70,70,75)', '-strokewidth', '5', '-draw', `line ${x},${y} ${x + 85},${y + 25}`];
};

/** Multiplies a slope of light over the picture. */
function shaded(random: Random, darkest: number): string[] {
  const grey = Math.round(255 * darkest);
  return [
    '(',
    '+clone',
    '-sparse-color',
    'Bilinear',
    `0,0 ${random() < 0.5 ? 'white' : `rgb(${grey},${grey},${grey})`} %w,0 rgb(235,235,235) 0,%h rgb(${grey},${grey},${grey}) %w,%h white`,
    ')',
    '-compose',
    'multiply',
    '-composite',
    '-compose',
    'over',
  ];
}

/** A table behind the sheet, and the four corners of the sheet moved as a camera held askew moves them. */
function photographed(random: Random, width: number, height: number, tilt: number): string[] {
  const margin = Math.round(0.07 * width);
  const [w, h] = [width + 2 * margin, height + 2 * margin];
  const corners = [
    [margin, margin],
    [w - margin, margin],
    [w - margin, h - margin],
    [margin, h - margin],
  ];
  const moved = corners.map(([x = 0, y = 0]) => {
    const inward = (value: number, size: number): number =>
      value + (value < size / 2 ? 1 : -1) * tilt * size * random();
    return `${x},${y} ${inward(x, w).toFixed(1)},${inward(y, h).toFixed(1)}`;
  });
  return [
    '-bordercolor',
    'rgb(96,78,60)',
    '-border',
    String(margin),
    '-virtual-pixel',
    'edge',
    '-distort',
    'Perspective',
    moved.join('  '),
    '-virtual-pixel',
    'edge',
    '-distort',
    'SRT',
    around(6, random).toFixed(2),
  ];
}

/** The sheet bends about a level line, an upright one, or both, by up to some millimetres. */
function curled(random: Random, width: number, height: number): string[] {
  const pixels = (): string => (8 + 20 * random()).toFixed(1);
  const upright = ['-background', 'white', '-wave', `${pixels()}x${2 * width}`];
  const level = [
    '-rotate',
    '90',
    '-background',
    'white',
    '-wave',
    `${pixels()}x${2 * height}`,
    '-rotate',
    '-90',
  ];
  const which = random();
  return which < 0.4 ? upright : which < 0.8 ? level : [...upright, ...level];
}

export const conditions: readonly Condition[] = [
  {
    name: 'flat, 200 dpi',
    device: 'scanner',
    distort: (random) => [...turned(around(1, random)), ...blurred(0.5), ...grained(0.15)],
    quality: 80,
  },
  {
    name: 'turned up to 15°',
    device: 'scanner',
    distort: (random) => [...turned(around(15, random)), ...blurred(0.5), ...grained(0.15)],
    quality: 75,
  },
  {
    name: 'JPEG 30',
    device: 'scanner',
    distort: (random) => [...turned(around(2, random)), ...blurred(0.6), ...grained(0.2)],
    quality: 30,
  },
  {
    name: '150 dpi, upside down',
    device: 'scanner',
    distort: (random) => [
      ...turned(180 + around(2, random)),
      '-resize',
      '75%',
      ...blurred(0.5),
      ...grained(0.15),
    ],
    quality: 70,
  },
  {
    name: 'noise',
    device: 'scanner',
    distort: (random) => [...turned(around(2, random)), ...blurred(0.7), ...grained(0.6)],
    quality: 60,
  },
  {
    name: 'black and white',
    device: 'scanner',
    distort: (random) => [...turned(around(2, random)), ...blurred(0.5), '-threshold', '58%'],
    quality: 90,
    pencil: false,
  },
  {
    name: 'staple, cut corner',
    device: 'scanner',
    distort: (random, width, height) => [
      ...staple(random),
      ...cutCorner(random, width, height),
      ...turned(around(3, random)),
      ...blurred(0.5),
      ...grained(0.15),
    ],
    quality: 70,
  },
  {
    name: 'askew',
    device: 'phone',
    distort: (random, width, height) => [
      ...photographed(random, width, height, 0.08),
      ...blurred(0.7),
      ...shaded(random, 0.75),
      ...grained(0.2),
    ],
    quality: 70,
  },
  {
    name: 'askew, shadow',
    device: 'phone',
    distort: (random, width, height) => [
      ...photographed(random, width, height, 0.06),
      ...blurred(0.9),
      ...shaded(random, 0.4),
      ...grained(0.3),
    ],
    quality: 50,
  },
  {
    name: 'curled, askew',
    device: 'phone',
    distort: (random, width, height) => [
      ...curled(random, width, height),
      ...photographed(random, width, height, 0.05),
      ...blurred(0.7),
      ...shaded(random, 0.65),
      ...grained(0.2),
    ],
    quality: 60,
  },
];
