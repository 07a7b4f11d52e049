import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notDone, type Finding } from './attack.ts';
import { attackStore } from './run-on-store.ts';
import { storeKinds, type StoreKind } from './scene/open-store.ts';
import { attackTickets } from './tickets/attack-tickets.ts';
import type { Effort } from './scene/scene.ts';
import type { ServeCommand } from './scene/server.ts';

export type { Figure, Finding, Verdict } from './attack.ts';
export type { Effort } from './scene/scene.ts';
export type { ServeCommand } from './scene/server.ts';

export interface AttackOptions {
  readonly serve: ServeCommand;
  readonly effort: Effort;
  /** Where the attacked installations are made, and stay; a temporary folder, removed at the end, when absent. */
  readonly folder?: string;
  readonly stores?: readonly StoreKind[];
  readonly progress: (said: string) => void;
}

/** What the page asks for. */
export const fullEffort: Effort = {
  seeds: 20,
  people: 500,
  kills: 40,
  nights: 4,
  spends: 300,
  transcripts: 40,
  grouped: 400,
  releases: 20,
};
/** A few minutes; the order of arrival is looked for with less power. */
export const quickEffort: Effort = {
  seeds: 2,
  people: 60,
  kills: 2,
  nights: 2,
  spends: 300,
  transcripts: 10,
  grouped: 200,
  releases: 3,
};

/** Attacks an installation of its own on each store; findings in the order of their numbers. */
export async function runAttacks(options: AttackOptions): Promise<Finding[]> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'langnghe-attack-')));
  options.progress('tickets');
  const findings = await attackTickets(options.effort.transcripts);
  try {
    // Side by side: each waits most of its time for its own server.
    const attacked = (options.stores ?? storeKinds).map(async (kind) => {
      const own = join(folder, kind);
      await mkdir(own, { recursive: true, mode: 0o700 });
      return (await attackStore({ ...options, kind, folder: own })) ?? [storeMissing()];
    });
    findings.push(...(await Promise.all(attacked)).flat());
  } finally {
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
  }
  return findings.sort((a, b) => a.number - b.number || (a.store < b.store ? 1 : -1));
}

function storeMissing(): Finding {
  const all = { vi: 'Mọi phép thử trên PostgreSQL', en: 'Every test on PostgreSQL' };
  return notDone(
    { number: 0, name: all, view: { vi: '—', en: '—' }, tried: { vi: '—', en: '—' } },
    'not-run',
    { vi: 'Máy này không cài PostgreSQL.', en: 'PostgreSQL is not installed on this machine.' },
    'PostgreSQL',
  );
}
