import type { Issue } from '@langnghe/language';
import type { Draft } from './draft.ts';
import { formIssue } from './form-issues.ts';
import type { Parameters } from './parameters.ts';

/** Start, end, step and ticks of a range question must fit together. */
export function rangeIssues(
  draft: Draft,
  parameters: Parameters,
  lists: ReadonlyMap<string, readonly { readonly value: string }[]>,
): readonly Issue[] {
  const part = (name: string, otherwise: number): number => Number(parameters[name] ?? otherwise);
  const [start, end, step] = [part('start', 1), part('end', 10), part('step', 1)];
  if ([start, end, step].some(Number.isNaN)) return [];
  const say = (name: string, wanted: string): Issue =>
    formIssue('parameter-value', draft.row.place('parameters'), {
      name,
      value: parameters[name] ?? '',
      wanted,
    });
  const issues: Issue[] = [];
  const width = Math.abs(end - start);
  const within = (x: number): boolean => x >= Math.min(start, end) && x <= Math.max(start, end);
  const appearance = draft.row
    .text('appearance')
    .split(/\s+/)
    .filter((word) => word !== '');
  const scale = appearance.length === 0 || appearance.some((word) => ['vertical', 'no-ticks'].includes(word));
  if (!scale)
    for (const name of ['tick_interval', 'placeholder', 'tick_labelset'])
      if (parameters[name] !== undefined) issues.push(appearanceIssue(draft, name, appearance));
  if (step === 0) issues.push(say('step', '≠ 0'));
  else if (Math.abs(step) > width) issues.push(say('step', `≤ ${width}`));
  const interval = parameters['tick_interval'] === undefined ? null : Number(parameters['tick_interval']);
  if (interval !== null) {
    if (interval === 0) issues.push(say('tick_interval', '≠ 0'));
    else if (Math.abs(interval) > width) issues.push(say('tick_interval', `≤ ${width}`));
    else if (!multiple(interval, step)) issues.push(say('tick_interval', `${step}, ${2 * step} …`));
  }
  const placeholder = parameters['placeholder'] === undefined ? null : Number(parameters['placeholder']);
  if (placeholder !== null && (!within(placeholder) || !multiple(placeholder - start, step)))
    issues.push(say('placeholder', `${start} … ${end}`));
  const labels = parameters['tick_labelset'];
  if (labels === undefined) return issues;
  const list = lists.get(labels);
  if (list === undefined)
    return [
      ...issues,
      formIssue('list-unknown', draft.row.place('parameters'), { list: labels, nearest: '' }),
    ];
  return [...issues, ...labelIssues(list.map(({ value }) => value))];

  function labelIssues(values: readonly string[]): readonly Issue[] {
    const numbers = [...new Set(values.map(Number))];
    const noTicks = appearance.includes('no-ticks');
    if (numbers.some((x) => Number.isNaN(x) || !within(x)))
      return [say('tick_labelset', `${start} … ${end}`)];
    const grid = interval ?? step;
    if (grid !== 0 && !numbers.every((x) => multiple(x - start, grid)))
      return [say('tick_labelset', `${start}, ${start + grid} … ${end}`)];
    if (noTicks && (numbers.length > 2 || !numbers.every((x) => x === start || x === end)))
      return [say('tick_labelset', `${start}, ${end}`)];
    return [];
  }
}

function appearanceIssue(draft: Draft, name: string, appearance: readonly string[]): Issue {
  return formIssue('parameter-with-appearance', draft.row.place('parameters'), {
    name,
    appearance: appearance.join(' '),
    wanted: 'vertical, no-ticks',
  });
}

const multiple = (x: number, unit: number): boolean =>
  unit === 0 || Math.abs(x / unit - Math.round(x / unit)) < 1e-9;
