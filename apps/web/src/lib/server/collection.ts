import type { Collector } from '@langnghe/collection';
import { slot } from './slot.ts';

/** The one door through which answers enter: `collector.read().submit(…)`. */
export const collector = slot<Collector>('collector');
