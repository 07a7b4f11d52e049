import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontBytes } from './fonts.ts';
import type { Job, JobResult } from './job.ts';

/** A folder that does not exist: a template reaches its assets and nothing else. */
const workspace = join(import.meta.dirname, 'no-files');

function run(job: Job): JobResult {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: job.fonts.map(fontBytes) }] });
  for (const [name, bytes] of Object.entries(job.assets))
    compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
  try {
    const compiled = compiler.compile({ mainFileContent: job.source, inputs: { ...job.inputs } });
    const document = compiled.result;
    if (document === null)
      return {
        ok: false,
        stage: 'template',
        detail: diagnostics(compiled.takeDiagnostics()?.shortDiagnostics ?? []),
      };
    return { ok: true, pdf: exported(compiler, document, job), found: queried(compiler, document, job) };
  } catch (error) {
    // The compiler throws what its PDF exporter reports, e.g. a document without a title under PDF/UA-1.
    return {
      ok: false,
      stage: 'export',
      detail: messages(error instanceof Error ? error.message : String(error)),
    };
  } finally {
    compiler.evictCache(0);
  }
}

function exported(
  compiler: NodeCompiler,
  document: Parameters<NodeCompiler['pdf']>[0],
  { standard }: Job,
): Uint8Array {
  return compiler.pdf(document, {
    creationTimestamp: 0,
    ...(standard === null ? {} : { pdfStandard: standard }),
  });
}

function queried(
  compiler: NodeCompiler,
  document: Parameters<NodeCompiler['query']>[0],
  { queried: label }: Job,
): readonly unknown[] {
  if (label === null) return [];
  const found: unknown = compiler.query(document, { selector: `<${label}>`, field: 'value' });
  return Array.isArray(found) ? found : [];
}

function diagnostics(entries: readonly unknown[]): string {
  return entries
    .map((entry) =>
      typeof entry === 'object' && entry !== null && 'message' in entry
        ? String(entry.message)
        : String(entry),
    )
    .join('; ');
}

/** The messages within the debug print of the exporter's diagnostics. */
function messages(print: string): string {
  const found = [...print.matchAll(/message: "((?:[^"\\]|\\.)*)"/gu)].map((match) => match[1] ?? '');
  return found.length === 0 ? print : [...new Set(found)].join('; ');
}

parentPort?.on('message', (job: Job) => {
  parentPort?.postMessage(run(job));
});
