import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** What goes wrong with a request: an answer instead of the server's, or the connection cut, before or in the middle. */
export type Fault =
  | { status: number; headers?: Record<string, string>; body?: string }
  | 'no answer'
  | 'cut upload'
  | 'cut answer';

/** A server before a server, which fails as it is told. */
export interface FaultyProxy {
  url: string;
  /** Asked of each request; undefined lets it pass. */
  fault: (method: string, path: string) => Fault | undefined;
  /** Bytes of all uploads that passed. */
  uploaded: number;
  end(): Promise<void>;
}

const pass = (): undefined => undefined;

/** Starts one before the server at `target`. */
export async function faultyProxy(target: string): Promise<FaultyProxy> {
  const server = createServer((incoming, answer) => {
    void bodyOf(incoming).then((body) => handle(proxy, target, incoming, body, answer));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const proxy: FaultyProxy = {
    url: `http://127.0.0.1:${port}/`,
    fault: pass,
    uploaded: 0,
    end: () =>
      new Promise((ended) => {
        server.closeAllConnections();
        server.close(() => ended());
      }),
  };
  return proxy;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

function handle(
  proxy: FaultyProxy,
  target: string,
  incoming: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
): void {
  const { method = 'GET', url = '/', headers } = incoming;
  const fault = proxy.fault(method, url);
  if (typeof fault === 'object') {
    answer.writeHead(fault.status, fault.headers).end(fault.body);
    return;
  }
  if (fault === 'no answer') {
    answer.destroy();
    return;
  }
  const whole = fault === 'cut upload' ? body.subarray(0, Math.floor(body.length / 2)) : body;
  if (method === 'PUT') proxy.uploaded += body.length;
  const { 'transfer-encoding': _, connection: __, ...rest } = headers;
  const onward = request(new URL(url, target), {
    method,
    headers: { ...rest, host: new URL(target).host, 'content-length': String(whole.length) },
  });
  onward.on('error', () => answer.destroy());
  onward.on('response', (response) => {
    if (fault === 'cut upload') {
      response.resume();
      answer.destroy();
      return;
    }
    answer.writeHead(response.statusCode ?? 500, response.headers);
    if (fault !== 'cut answer') {
      response.pipe(answer);
      return;
    }
    response.once('data', (part: Buffer) => {
      answer.write(part.subarray(0, Math.floor(part.length / 2)), () => answer.destroy());
    });
  });
  onward.end(whole);
}
