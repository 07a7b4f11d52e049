import { translator } from '@langnghe/language';
import { startServer } from '@langnghe/web/serve';
import { startService, type ServiceName, type ServiceOptions } from '@langnghe/web/service';
import { exitCode, textOption, UsageError, type Command, type CommandInput } from './command.ts';
import { dataOption, dataPath } from './data-option.ts';
import { stopSignal } from './stop-signal.ts';
import { complainOf } from './terminal.ts';

const texts = translator(
  {
    ready: 'Lắng Nghe đang chạy. Mở: {url}',
    first: 'Lập tài khoản đầu tiên (liên kết dùng một lần): {url}',
    stop: 'Dừng: Ctrl+C',
    half: 'Bộ phận {name} đang chạy. Địa chỉ: {url}',
    portTaken: 'Cổng {port} đang có chương trình khác dùng. Chọn cổng khác: --port {other}',
  } as const,
  {
    ready: 'Lắng Nghe is running. Open: {url}',
    first: 'Make the first account (one-time link): {url}',
    stop: 'Stop: Ctrl+C',
    half: 'The {name} service is running. Address: {url}',
    portTaken: 'Another program uses port {port}. Choose another: --port {other}',
  },
);

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError(`--port ${text}`);
  return port;
}

export const serve: Command = {
  words: ['serve'],
  usage: 'serve [--data DIR] [--port N] [--host ADDRESS] [--only register|answers]',
  summary: {
    vi: 'Chạy máy chủ web; lần đầu in liên kết lập tài khoản.',
    en: 'The web server; its first start prints the link that makes the first account.',
  },
  options: {
    data: dataOption,
    port: { value: 'N', summary: { vi: 'cổng (mặc định 8080)', en: 'port (default 8080)' } },
    host: {
      value: 'ADDRESS',
      summary: {
        vi: 'địa chỉ lắng nghe (mặc định 127.0.0.1)',
        en: 'address to listen on (default 127.0.0.1)',
      },
    },
    only: {
      value: 'register|answers',
      summary: {
        vi: 'chỉ chạy một bộ phận, để hai bộ phận nằm ở hai tài khoản hoặc hai máy',
        en: 'start one service alone, to keep them under two users or on two machines',
      },
    },
    'behind-proxy': {
      summary: { vi: 'có máy chủ https đứng trước', en: 'an https proxy stands in front' },
    },
  },
  run: async (input, terminal) => {
    const t = texts(terminal.language);
    const port = portOf(textOption(input, 'port', process.env['PORT'] ?? '8080'));
    try {
      const server = await started(input, {
        dataFolder: dataPath(input),
        port,
        host: textOption(input, 'host', '127.0.0.1'),
        behindProxy: input.options['behind-proxy'] === true,
        onTrouble: (issue) => complainOf([issue], terminal),
      });
      if (terminal.json)
        terminal.print(JSON.stringify({ url: server.url, firstAccountUrl: server.firstAccountUrl }));
      else {
        const { url, name } = server;
        terminal.print(name === undefined ? t('ready', { url }) : t('half', { url, name }));
        if (server.firstAccountUrl !== null) terminal.print(t('first', { url: server.firstAccountUrl }));
        terminal.print(t('stop'));
      }
      await stopSignal();
      await server.close();
      return exitCode.done;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
      terminal.complain(`✗ ${t('portTaken', { port: String(port), other: String(port + 1) })}`);
      return exitCode.issues;
    }
  },
};

interface Started {
  readonly url: string;
  /** Of a service that runs alone. */
  readonly name?: ServiceName;
  readonly firstAccountUrl: string | null;
  readonly close: () => Promise<void>;
}

async function started(input: CommandInput, options: ServiceOptions): Promise<Started> {
  const only = textOption(input, 'only', '');
  if (only === '') return startServer(options);
  if (only !== 'register' && only !== 'answers') throw new UsageError(`--only ${only}`);
  const { url, firstAccountToken, close } = await startService(only, options);
  const firstAccountUrl = firstAccountToken === null ? null : `${url}/office/setup/${firstAccountToken}`;
  return { url, name: only, firstAccountUrl, close };
}
