import type { Paper } from '../papers/schema';
import { type Source, Unreadable } from './source';

/** Milliseconds before a request is made again, doubled each time. */
const firstBackOff = 5000;
const mostTries = 4;
/** The longest that one request may take, and that is waited for because a host says so. */
const longestRequest = 30_000;
const longestWait = 90_000;
/** How long a host that failed is left alone. */
const rest = 120_000;

/** What requests are made with. */
export interface Network {
  fetch(url: string, init: RequestInit): Promise<Response>;
  now(): number;
  /** Resolves after so many milliseconds, or is rejected by the signal. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Thrown where a source cannot be read now. `message` is for people. */
export class SourceFailed extends Error {
  override name = 'SourceFailed';
}

/** Asks a source for papers of these names. */
export type AskSource = (source: Source, names: readonly string[], signal: AbortSignal) => Promise<Paper[]>;

/**
 * Asks public interfaces as they want to be asked: one request at a time and host, no sooner after the last than its
 * source says, waiting where it is told to, and leaving a host alone for a while that keeps failing.
 */
export function createPolite(network: Network): AskSource {
  const turns = new Map<string, Promise<unknown>>();
  const free = new Map<string, number>();

  const inTurn = async (source: Source, names: readonly string[], signal: AbortSignal): Promise<Paper[]> => {
    for (let tries = 1; ; tries += 1) {
      const wait = (free.get(source.host) ?? 0) - network.now();
      if (wait > longestWait) throw new SourceFailed(`${source.name} asked to be left alone for a while`);
      if (wait > 0) await network.wait(wait, signal);
      signal.throwIfAborted();
      free.set(source.host, network.now() + source.pause);
      const outcome = await askOnce(network, source, names, signal);
      if ('papers' in outcome) return outcome.papers;
      const pause = Math.max(outcome.after, firstBackOff * 2 ** (tries - 1));
      free.set(source.host, network.now() + (tries < mostTries && outcome.again ? pause : Math.max(pause, rest)));
      if (tries >= mostTries || !outcome.again) throw new SourceFailed(`${source.name} ${outcome.why}`);
    }
  };

  return (source, names, signal) => {
    const turn = (turns.get(source.host) ?? Promise.resolve()).then(() => inTurn(source, names, signal));
    turns.set(
      source.host,
      turn.catch(() => {}), // the next one has its turn all the same
    );
    return turn;
  };
}

type Outcome = { papers: Paper[] } | { why: string; again: boolean; after: number };

async function askOnce(
  network: Network,
  source: Source,
  names: readonly string[],
  signal: AbortSignal,
): Promise<Outcome> {
  const { url, body } = source.question(names);
  try {
    const response = await network.fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { body, headers: { 'Content-Type': 'application/json' } }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(longestRequest)]),
    });
    const { status } = response;
    if (status === 429) return { why: 'has too many requests just now', again: true, after: waitOf(response, network) };
    if (status >= 500) return { why: 'has a fault just now', again: true, after: waitOf(response, network) };
    const answer = await response.text();
    if (status === 404 || source.unknown?.test(answer)) return { papers: [] };
    if (!response.ok) return { why: `refused the request (${status})`, again: false, after: 0 };
    return { papers: source.read(answer) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Unreadable) return { why: 'gave an answer that cannot be read', again: false, after: 0 };
    return { why: 'could not be reached', again: true, after: 0 };
  }
}

/** Milliseconds that a host asks to wait for, in seconds or until a date. */
function waitOf({ headers }: Response, { now }: Network): number {
  const given = headers.get('Retry-After') ?? '';
  const wait = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now();
  return wait > 0 ? wait : 0;
}
