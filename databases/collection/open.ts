import type { Kysely } from 'kysely';
import type { Location } from '../dialect.ts';
import { openDatabase } from '../open.ts';
import { collection } from './0001-collection.ts';
import { sealedStudies } from './0003-sealed-studies.ts';
import { tickets } from './0002-tickets.ts';
import type { CollectionTables } from './tables.ts';

/** The answer store. It is never opened on the file or database of the register. */
export function openCollection(location: Location): Promise<Kysely<CollectionTables>> {
  return openDatabase<CollectionTables>(location, [collection, tickets, sealedStudies]);
}
