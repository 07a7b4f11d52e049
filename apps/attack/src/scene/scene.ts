import type { DataFolder } from '@langnghe/study';
import type { Field } from './field.ts';
import type { Grouped } from './grouped.ts';
import type { ServeCommand } from './server.ts';
import type { AttackedStore } from './store.ts';
import type { Tools } from './tools.ts';

/** How much is tried. */
export interface Effort {
  /** Studies whose order of arrival is looked for. */
  readonly seeds: number;
  /** People of each, a multiple of ten from 30 on. */
  readonly people: number;
  readonly kills: number;
  /** Backups of a study in the field, two or more. */
  readonly nights: number;
  /** Sendings of one code at the same time. */
  readonly spends: number;
  /** People of the studies whose tables and single answers are attacked. */
  readonly grouped: number;
  /** Further noise of the same tables that colluders are tried with. */
  readonly releases: number;
  /** People whose requests and tickets are compared pair by pair. */
  readonly transcripts: number;
}

/** An installation under attack: nothing in it is of anybody. */
export interface Scene {
  readonly store: AttackedStore;
  readonly tools: Tools;
  readonly serve: ServeCommand;
  readonly effort: Effort;
  readonly data: DataFolder;
  readonly place: { readonly data: string; readonly temporary: string; readonly logs: string };
  /** Folders of which every file is searched. */
  readonly searched: readonly string[];
  /** One for each seed: answered one after the other in the order of their codes. */
  readonly fields: readonly Field[];
  /** For the attacks that send: never answered in order. */
  readonly spending: Field;
  readonly killing: Field;
  readonly grouped: Grouped;
}
