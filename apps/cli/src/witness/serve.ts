import { translator } from '@langnghe/language';
import { serveWitness, type ServeOptions } from '@langnghe/witness';
import { readFile } from 'node:fs/promises';
import { exitCode, textOption, UsageError, type Command } from '../command.ts';
import { stopSignal } from '../stop-signal.ts';
import { complainOf } from '../terminal.ts';
import { witnessAt } from './folder.ts';
import { witnessIssue } from './issues.ts';

const texts = translator(
  {
    ready: 'Máy làm chứng đang chờ ở cổng {port}. Không ghi lại ai đã đến.',
    stop: 'Dừng: Ctrl+C',
  } as const,
  { ready: 'The witness is waiting on port {port}. Nobody’s visit is written down.', stop: 'Stop: Ctrl+C' },
);

export const witnessServe: Command = {
  words: ['witness', 'serve'],
  usage: 'witness serve FOLDER [--port N] [--host ADDRESS] [--certificate FILE --certificate-key FILE]',
  summary: {
    vi: 'Máy làm chứng: ký mỗi lời mời một lần mà không nhìn thấy vé; không nhận câu trả lời.',
    en: 'The witness’s server: signs once for each invitation, unseen; takes no answers.',
  },
  options: {
    port: { value: 'N', summary: { vi: 'cổng (mặc định 8444)', en: 'port (default 8444)' } },
    host: {
      value: 'ADDRESS',
      summary: {
        vi: 'địa chỉ lắng nghe (mặc định 127.0.0.1)',
        en: 'address to listen on (default 127.0.0.1)',
      },
    },
    certificate: { value: 'FILE', summary: { vi: 'chứng thư TLS (PEM)', en: 'TLS certificate (PEM)' } },
    'certificate-key': { value: 'FILE', summary: { vi: 'khóa của chứng thư', en: 'the certificate’s key' } },
  },
  run: async (input, terminal) => {
    const port = Number(textOption(input, 'port', '8444'));
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port N');
    const files = [textOption(input, 'certificate', ''), textOption(input, 'certificate-key', '')] as const;
    if ((files[0] === '') !== (files[1] === ''))
      throw new UsageError('--certificate FILE --certificate-key FILE');
    const witness = await witnessAt(input, terminal);
    if (witness === undefined) return exitCode.issues;
    const trouble = (code: 'port-taken' | 'tls-unreadable', error: unknown): number => {
      if (!(error instanceof Error && 'code' in error)) throw error;
      complainOf([witnessIssue(code, {}, { port: String(port), reason: String(error.code) })], terminal);
      return exitCode.issues;
    };
    let tls: ServeOptions['tls'];
    try {
      if (files[0] !== '')
        tls = { certificate: await readFile(files[0], 'utf8'), key: await readFile(files[1], 'utf8') };
    } catch (error) {
      return trouble('tls-unreadable', error);
    }
    const onFault = (place: string): void => complainOf([witnessIssue('fault', {}, { place })], terminal);
    const host = textOption(input, 'host', '127.0.0.1');
    let served;
    try {
      served = await serveWitness(witness, { host, port, onFault, ...(tls && { tls }) });
    } catch (error) {
      return trouble('port-taken', error);
    }
    const t = texts(terminal.language);
    if (terminal.json) terminal.print(JSON.stringify({ port: served.port }));
    else {
      terminal.print(t('ready', { port: String(served.port) }));
      terminal.print(t('stop'));
    }
    await stopSignal();
    await served.close();
    witness.ledger?.end();
    return exitCode.done;
  },
};
