import { readSignedStatement, serializeSignedStatement, writeStatement } from '@langnghe/tickets';
import { dayOf } from './day.ts';
import { destroyIn, keepIn, textIn, witnessFiles } from './folder.ts';
import { signStatement } from './keys.ts';
import type { Witness } from './witness.ts';

export type CloseRefusal =
  | 'no-list'
  /** The last day of tickets is not over. */
  | { readonly refusal: 'too-early'; readonly to: string };

/**
 * Signs nothing any more, writes down how many tickets were signed, and destroys keys and ledger. Doing it twice, or
 * again after a crash in between, gives the same statement.
 */
export async function closeWitness(
  witness: Witness,
  now: Date,
  early = false,
): Promise<{ readonly statement: string } | CloseRefusal> {
  const { folder, ledger, keys, promise } = witness;
  const written = await textIn(folder, witnessFiles.statement);
  if (written === undefined || readSignedStatement(written) === undefined) {
    const study = await witness.study();
    if (study === undefined || ledger === undefined || keys === undefined) return 'no-list';
    const { to } = study.manifest.windows.tickets;
    if (dayOf(now) <= to && !early) return { refusal: 'too-early', to };
    ledger.close(dayOf(now));
    const statement = writeStatement({
      version: 1,
      manifestHash: study.hash,
      closedOn: ledger.closedOn() ?? dayOf(now),
      classes: promise.classes.map(({ id }) => ({ id, ...ledger.counts(id) })),
    });
    const signature = signStatement(keys.statement, statement);
    await keepIn(folder, witnessFiles.statement, serializeSignedStatement(statement, signature));
  }
  ledger?.end();
  await destroyIn(folder, witnessFiles.keys);
  await destroyIn(folder, witnessFiles.ledger);
  const statement = await textIn(folder, witnessFiles.statement);
  if (statement === undefined) throw new Error('the statement is gone');
  return { statement };
}
