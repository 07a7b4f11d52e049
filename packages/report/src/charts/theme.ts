/** Colours of a chart: CSS variables and `currentColor` on a page (light and dark), fixed ones on paper. */
export interface Theme {
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly bar: string;
  readonly ground: string;
  /** From most negative to most positive; all five differ in lightness, so grey print keeps them apart. */
  readonly diverging: readonly [string, string, string, string, string];
  /** Ink for numbers on each step of `diverging`. */
  readonly onDiverging: readonly [string, string, string, string, string];
  readonly fontFamily: string;
}

export const paper: Theme = {
  ink: '#1c2430',
  soft: '#59636f',
  rule: '#b9c0c8',
  bar: '#277796',
  ground: '#ffffff',
  diverging: ['#8f3b17', '#d98e66', '#e3e4e5', '#9cc7d6', '#277796'],
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
