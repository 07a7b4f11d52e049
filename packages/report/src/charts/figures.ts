import { formatNumber, formatPercent, type Language } from '@langnghe/language';

/** A published figure with its interval, as the charts and tables take it. */
export interface Figure {
  /** null = masked. */
  readonly value: number | null;
  readonly mask?: 'at-least-90' | 'below-10' | 'withheld';
  readonly interval: readonly [lower: number, upper: number] | null;
  /** Decimals of the percent or of the mean. */
  readonly decimals: number;
}

export type FigureKind = 'share' | 'mean';

/** `42%`, `≥ 90%`, `6,4`. */
export function figureText(figure: Figure, kind: FigureKind, language: Language): string {
  if (figure.mask === 'at-least-90') return `≥\u00a0${formatPercent(language, 0.9)}`;
  if (figure.mask === 'below-10') return `<\u00a0${formatPercent(language, 0.1)}`;
  if (figure.value === null) return '…';
  return kind === 'share'
    ? formatPercent(language, figure.value, figure.decimals)
    : formatNumber(language, figure.value, figure.decimals, true);
}

/** `37–47%`, `6,1–6,7`; empty without an interval. */
export function intervalText({ interval, decimals }: Figure, kind: FigureKind, language: Language): string {
  if (interval === null) return '';
  const scale = kind === 'share' ? 100 : 1;
  const [lower, upper] = interval.map((bound) => formatNumber(language, bound * scale, decimals, true));
  return `${lower ?? ''}–${upper ?? ''}${kind === 'share' ? '%' : ''}`;
}
