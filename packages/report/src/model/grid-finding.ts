import { tiers } from '@langnghe/comparison';
import { figureText } from '../charts/figures.ts';
import { brief, categoryLabel, everybody, type TableContext } from './context.ts';
import { netFigure, scaleOf } from './scale.ts';
import type { VariableTables } from './variable-tables.ts';

/** More items than these are no finding: then the spread is told, without an order. */
const mostNamed = 3;

interface NetItem {
  readonly label: string;
  readonly share: string;
  readonly value: number;
  readonly interval: readonly [lower: number, upper: number];
}

/** The items of a grid that stand out, above all others or below them; none is ranked that intervals do not separate. */
export function gridFinding(
  context: TableContext,
  rows: readonly VariableTables[],
  labels: readonly string[],
): readonly string[] {
  const { word, language } = context;
  const [first] = rows;
  const scale = first === undefined ? null : scaleOf(first.variable);
  if (first === undefined || scale === null) return [];
  const items = rows.flatMap(({ all }, i): readonly NetItem[] => {
    const net = netFigure(everybody(all), scale.favourable);
    if (net?.value == null || net.interval === null) return [];
    const { value, interval } = net;
    return [{ label: brief(labels[i] ?? ''), share: figureText(net, 'share', language), value, interval }];
  });
  if (items.length < 2) return [];
  const category = scale.favourable
    .map((value) => brief(categoryLabel(context, first.variable, value)))
    .join(` ${word('or')} `);
  const groups = tiers(items);
  const [top, bottom] = [groups[0] ?? [], groups.at(-1) ?? []];
  const told = [
    ...(groups.length > 1 && top.length <= mostNamed
      ? [word('batteryHighest', { items: inWords(context, top), category })]
      : []),
    ...(groups.length > 1 && bottom.length <= mostNamed
      ? [word('batteryLowest', { items: inWords(context, bottom) })]
      : []),
  ];
  return told.length > 0 ? told : [spread(context, groups.flat(), category)];
}

function inWords({ word }: TableContext, tier: readonly NetItem[]): string {
  const items = tier.map(({ label, share }) => word('batteryItem', { item: label, share })).join('; ');
  return tier.length === 1 ? items : word('batteryAlike', { items });
}

function spread({ word }: TableContext, sorted: readonly NetItem[], category: string): string {
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (highest === undefined || lowest === undefined) throw new Error('a spread of no items');
  return word('batterySpread', {
    category,
    low: lowest.share,
    lowest: lowest.label,
    high: highest.share,
    highest: highest.label,
  });
}
