/** A message of HTTP/1.1 as it stood on the line. */
export interface WireMessage {
  /** `POST /t/x/ticket HTTP/1.1`, or `HTTP/1.1 200 OK`. */
  readonly first: string;
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

const blankLine = Buffer.from('\r\n\r\n');

/** Messages one after the other in the octets of one direction. What follows the last whole head is left out. */
export function messagesIn(octets: Buffer): readonly WireMessage[] {
  const messages: WireMessage[] = [];
  let at = 0;
  for (;;) {
    const end = octets.indexOf(blankLine, at);
    if (end === -1) return messages;
    const [first = '', ...lines] = octets.toString('latin1', at, end).split('\r\n');
    const headers = new Map(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
      }),
    );
    const from = end + blankLine.length;
    const until = headers.get('transfer-encoding') === 'chunked' ? endOfChunks(octets, from) : undefined;
    at = until ?? from + Number(headers.get('content-length') ?? 0);
    messages.push({ first, headers, body: octets.subarray(from, at) });
  }
}

function endOfChunks(octets: Buffer, from: number): number {
  let at = from;
  for (;;) {
    const line = octets.indexOf('\r\n', at);
    if (line === -1) return octets.length;
    const length = Number.parseInt(octets.toString('latin1', at, line), 16);
    at = line + 2 + length + 2;
    if (!(length > 0)) return at;
  }
}
