import type { DataFolder } from '@langnghe/study';
import { slot } from './slot.ts';

/** The folder that holds every study. */
export const studies = slot<DataFolder>('studies');
