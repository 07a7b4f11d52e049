import { createHash } from 'node:crypto';
import type { ProtectedTable, Publication, PublishableTable } from './publishable.ts';

type Unsealed = Omit<Publication, 'hash' | 'tables'> & { readonly tables: readonly ProtectedTable[] };

/** Brands protected tables. Not exported from the package: reached only through `protect` and `readPublication`. */
export function sealed(content: Unsealed): Publication {
  return {
    ...content,
    tables: content.tables as readonly PublishableTable[],
    hash: publicationHash(content),
  };
}

export function publicationHash(content: Unsealed): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Keys sorted, so that a publication read from another writer's JSON has the same hash. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
