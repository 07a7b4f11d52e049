import type { Issue, Place } from '@langnghe/language';
import { functionNames, takes } from '../functions/known.ts';
import { isForeign } from './foreign-functions.ts';
import { formIssue } from './form-issues.ts';
import type { Finder } from './nearest.ts';

/** What is wrong with a function's name or number of arguments; null when nothing is. */
export function callIssue(name: string, given: number, place: Place, finder: Finder): Issue | null {
  const range = takes(name);
  if (range === undefined && isForeign(name)) return formIssue('function-not-served', place, { name });
  if (range === undefined) {
    const nearest = finder.nearest(name, functionNames);
    return formIssue('function-unknown', place, {
      name,
      nearest: nearest === undefined ? '' : ` → ${nearest}()`,
    });
  }
  const [least, most] = range;
  if (given >= least && given <= most) return null;
  const wanted = most === Infinity ? `≥ ${least}` : least === most ? String(least) : `${least}–${most}`;
  return formIssue('function-arguments', place, { name, wanted, given });
}
