import type { SpoolError, UnsafeStoreError } from '@langnghe/collection';
import type { Issue } from '@langnghe/language';

/**
 * What the officer can be told of a spool that cannot be used; throws everything else again. By name: the collector is
 * made by `serve.ts`, whose classes are not those of the bundled pages.
 */
export function spoolIssue(error: unknown): Issue {
  if (error instanceof Error && told.includes(error.name) && 'issue' in error) return error.issue as Issue;
  throw error;
}

const told: readonly string[] = ['SpoolError', 'UnsafeStoreError'] satisfies (
  SpoolError | UnsafeStoreError
)['name'][];
