import { clusterEngine, serverBinaries } from './cluster.ts';
import { pgliteEngine } from './pglite.ts';
import { serverEngine } from './server.ts';
import type { TestEngine } from './engine.ts';

export function postgresEngine(): TestEngine {
  const wanted = process.env['LANGNGHE_TEST_POSTGRES'];
  if (wanted === 'pglite') return pgliteEngine();
  if (wanted) return serverEngine(wanted);
  const binaries = serverBinaries();
  return binaries === undefined ? pgliteEngine() : clusterEngine(binaries);
}
