/**
 * One half of the product in a process of its own, started by `serve.ts` and gone with it: when the channel to the parent
 * closes, however the parent died, this process ends at once, as by kill -9.
 */
import { startService, type ServiceName, type ServiceOptions } from './service.ts';

export interface Started {
  readonly kind: 'started';
  readonly port: number;
  readonly firstAccountToken: string | null;
}

/** What a service tells its parent: all that is not said to a browser. */
export type Told =
  | Started
  /** `code`: the error's own (`EADDRINUSE`), or that of the issue it carries (`spool-in-use`). */
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  | { readonly kind: 'trouble'; readonly issue: Parameters<NonNullable<ServiceOptions['onTrouble']>>[0] };

const tell = (told: Told): void => void process.send?.(told);

const [name, json] = process.argv.slice(2);
if (name === undefined || json === undefined) throw new Error('usage: service-process.ts NAME OPTIONS');

// Ctrl+C reaches the whole group; the parent ends its services in order.
process.on('SIGINT', () => undefined);
process.once('disconnect', () => process.exit(1));
try {
  const options = JSON.parse(json) as ServiceOptions;
  const service = await startService(name as ServiceName, {
    ...options,
    onTrouble: (issue) => tell({ kind: 'trouble', issue }),
  });
  process.once('SIGTERM', () => void service.close().then(() => process.exit(0)));
  tell({ kind: 'started', port: service.port, firstAccountToken: service.firstAccountToken });
} catch (error) {
  tell({ kind: 'failed', code: codeOf(error), message: error instanceof Error ? error.message : '' });
  process.exitCode = 1;
  process.disconnect();
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('issue' in error) return (error.issue as { readonly code: string }).code;
  return 'code' in error ? String(error.code) : '';
}
