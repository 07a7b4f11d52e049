/** Colours of a chart: CSS variables and `currentColor` on a page (light and dark), fixed ones on paper. */
export interface Theme {
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly bar: string;
  readonly ground: string;
  /** From most negative to most positive; lightness falls from the middle outwards, so grey print keeps the order. */
  readonly diverging: readonly [string, string, string, string, string];
  /** Ink for numbers on each step of `diverging`. */
  readonly onDiverging: readonly [string, string, string, string, string];
  readonly fontFamily: string;
}

export const paper: Theme = {
  ink: '#1c2430',
  soft: '#59636f',
  rule: '#b9c0c8',
  bar: '#1f6f8b',
  ground: '#ffffff',
  diverging: ['#a6512b', '#dca487', '#d9dadb', '#8cb7c6', '#1f6f8b'],
  onDiverging: ['#ffffff', '#1c2430', '#1c2430', '#1c2430', '#ffffff'],
  fontFamily: 'Be Vietnam Pro',
};

/** `reportCss` defines the variables. */
export const screen: Theme = {
  ink: 'currentColor',
  soft: 'var(--ln-soft)',
  rule: 'var(--ln-rule)',
  bar: 'var(--ln-d5)',
  ground: 'var(--ln-ground)',
  diverging: ['var(--ln-d1)', 'var(--ln-d2)', 'var(--ln-d3)', 'var(--ln-d4)', 'var(--ln-d5)'],
  onDiverging: ['var(--ln-o1)', 'var(--ln-o2)', 'var(--ln-o3)', 'var(--ln-o4)', 'var(--ln-o5)'],
  fontFamily: 'inherit',
};
