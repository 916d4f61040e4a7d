import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOf, type KnownPaper, type StandInAnswer } from './interfaces';

/** One request as it came over the wire. */
export interface Received {
  url: string;
  method: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

/** A server on this machine that speaks for all interfaces. `trouble` is answered first, one after the other. */
export interface StandIn {
  known: KnownPaper[];
  /** What comes in place of the right answer; a function changes that one. */
  trouble: (StandInAnswer | ((right: StandInAnswer) => StandInAnswer))[];
  received: Received[];
  /** Asks the server in place of the host in an address. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Starts the server. */
export async function startStandIn(): Promise<StandIn> {
  const known: KnownPaper[] = [];
  const trouble: StandIn['trouble'] = [];
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString();
    const url = `https:/${request.url}`;
    received.push({ url, method: request.method ?? '', headers: request.headers, body });
    const right = answerOf(url, body, known) ?? { status: 404, contentType: 'text/plain', body: '' };
    const next = trouble.shift();
    const answer = typeof next === 'function' ? next(right) : (next ?? right);
    response.writeHead(answer.status, { 'Content-Type': answer.contentType, ...answer.headers }).end(answer.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = isBound(address) ? address.port : 0;
  return {
    known,
    trouble,
    received,
    fetch: (url, init) => fetch(url.replace('https://', `http://127.0.0.1:${port}/`), init),
    close: () => new Promise((done) => server.close(() => done())),
  };
}

const isBound = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;
