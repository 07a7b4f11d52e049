import { issueMaker, translator } from '@langnghe/language';
import { startRelay, type Relay } from '@langnghe/relay';
import { exitCode, textOption, UsageError, type Command, type Terminal } from '../command.ts';
import { stopSignal } from '../stop-signal.ts';
import { complainOf } from '../terminal.ts';

const texts = translator(
  {
    ready: 'Đang chuyển tiếp cổng {port} → {to}. Không ghi lại gì.',
    stop: 'Dừng: Ctrl+C',
  } as const,
  { ready: 'Relaying port {port} → {to}. Nothing is written down.', stop: 'Stop: Ctrl+C' },
);

const makeIssue = issueMaker({
  'server-unreachable': {
    severity: 'warning',
    vi: [
      'Không nối được với máy chủ {to}.',
      'Kiểm tra địa chỉ và đường mạng; trạm vẫn chờ và thử lại khi có người hỏi.',
    ],
    en: [
      'The server {to} cannot be reached.',
      'Check its address and the network; the relay goes on and tries again.',
    ],
  },
  'port-taken': {
    vi: [
      'Không mở được cổng {port}: {reason}',
      'Chọn cổng khác bằng --port, hoặc cho phép dùng cổng dưới 1024.',
    ],
    en: ['Port {port} cannot be opened: {reason}', 'Choose another with --port, or allow ports below 1024.'],
  },
});

export const relay: Command = {
  words: ['relay'],
  usage: 'relay --to HOST:PORT [--port N] [--host ADDRESS]',
  summary: {
    vi: 'Trạm chuyển tiếp mù của một tổ chức độc lập: máy chủ không biết địa chỉ người trả lời, trạm không đọc được gì.',
    en: 'A blind relay run by an independent body: the server hears no address, the relay reads nothing.',
  },
  options: {
    to: { value: 'HOST:PORT', summary: { vi: 'máy chủ khảo sát', en: 'the survey’s server' } },
    port: { value: 'N', summary: { vi: 'cổng (mặc định 8443)', en: 'port (default 8443)' } },
    host: {
      value: 'ADDRESS',
      summary: { vi: 'địa chỉ lắng nghe (mặc định 0.0.0.0)', en: 'address to listen on (default 0.0.0.0)' },
    },
    most: {
      value: 'N',
      summary: { vi: 'số kết nối cùng lúc (mặc định 2000)', en: 'connections at one time (default 2000)' },
    },
  },
  run: async (input, terminal) => {
    const to = textOption(input, 'to', '');
    const [, host = '', toPort = ''] = /^(?:\[(?=.*\]))?([^[\]]+?)\]?:(\d{1,5})$/.exec(to) ?? [];
    const port = wholeNumber(textOption(input, 'port', '8443'), 65_535);
    const most = wholeNumber(textOption(input, 'most', '2000'), 100_000);
    const target = { host, port: Number(toPort) };
    if (host === '' || port === undefined || !most || target.port < 1 || target.port > 65_535)
      throw new UsageError('--to HOST:PORT');
    const unreachable = (): void => complainOf([makeIssue('server-unreachable', {}, { to })], terminal);
    const listenOn = textOption(input, 'host', '0.0.0.0');
    const started = await start(
      () => startRelay({ to: target, host: listenOn, port, most, onUnreachable: unreachable }),
      port,
      terminal,
    );
    if (started === undefined) return exitCode.issues;
    const t = texts(terminal.language);
    if (terminal.json) terminal.print(JSON.stringify({ port: started.port, to }));
    else {
      terminal.print(t('ready', { port: String(started.port), to }));
      terminal.print(t('stop'));
    }
    await stopSignal();
    await started.close();
    return exitCode.done;
  },
};

async function start(
  work: () => Promise<Relay>,
  port: number,
  terminal: Terminal,
): Promise<Relay | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    complainOf([makeIssue('port-taken', {}, { port: String(port), reason: String(error.code) })], terminal);
    return undefined;
  }
}

function wholeNumber(text: string, most: number): number | undefined {
  return /^\d+$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}
