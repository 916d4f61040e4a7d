import { Trouble } from '../trouble';
import type { Engine } from './engine';
import { readListing } from './listing';

/** Where a WebDAV folder is, and who may use it. */
export interface WebDavPlace {
  /** The folder's address, ending in a slash. */
  url: string;
  user: string;
  password: string;
}

/** Milliseconds to wait for an answer: to a question, and to a file on a slow line. */
const patience = { question: 30_000, file: 180_000 };

const listRequest =
  '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';

/** Asks the server; an answer that is not one of `expected` is thrown in words. */
type Ask = (method: string, name: string, expected: readonly number[], init?: RequestInit) => Promise<Response>;

const askAt =
  ({ url, user, password }: WebDavPlace): Ask =>
  async (method, name, expected, init = {}) => {
    const answer = await fetch(new URL(encodeURIComponent(name), url), {
      method,
      ...init,
      headers: { Authorization: basic(user, password), ...init.headers },
      // No cookies, and no window of the browser that asks for the password.
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(method === 'PUT' || method === 'GET' ? patience.file : patience.question),
    }).catch(() => {
      throw new Trouble(globalThis.navigator?.onLine === false ? 'offline' : 'away');
    });
    if (!expected.includes(answer.status)) throw troubleOf(answer, method);
    return answer;
  };

/** A folder at a WebDAV server: Nextcloud, ownCloud, a NAS, Apache. */
export function webDav(place: WebDavPlace): Engine {
  const ask = askAt(place);
  const propfind = (expected: readonly number[]) =>
    ask('PROPFIND', '', expected, { headers: { Depth: '1', 'Content-Type': 'application/xml' }, body: listRequest });
  return {
    async list() {
      let answer = await propfind([207, 404]);
      if (answer.status === 404) {
        await ask('MKCOL', '', [201, 405]); // 405: another device was faster
        answer = await propfind([207]);
      }
      return readListing(await bodyOf(answer, (each) => each.text()), place.url);
    },
    async read(name) {
      const answer = await ask('GET', name, [200, 404]);
      return answer.status === 404 ? undefined : new Uint8Array(await bodyOf(answer, (each) => each.arrayBuffer()));
    },
    async writeOnce(name, bytes) {
      // Not every server knows the condition: ask first.
      if ((await ask('HEAD', name, [200, 404])).status === 200) return false;
      const answer = await ask('PUT', name, [200, 201, 204, 412], {
        headers: { 'If-None-Match': '*', 'Content-Type': 'application/octet-stream' },
        body: bytes,
      });
      return answer.status !== 412;
    },
    async delete(name) {
      await ask('DELETE', name, [200, 202, 204, 404]);
    },
  };
}

async function bodyOf<Body>(answer: Response, read: (answer: Response) => Promise<Body>): Promise<Body> {
  try {
    return await read(answer);
  } catch {
    throw new Trouble('away'); // cut in the middle
  }
}

function basic(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

const byStatus: Readonly<Record<number, ConstructorParameters<typeof Trouble>[0]>> = {
  0: 'moved',
  401: 'password',
  404: 'missing',
  405: 'not-webdav',
  409: 'missing',
  423: 'locked',
  429: 'slow-down',
  501: 'not-webdav',
  503: 'slow-down',
  507: 'quota',
};

function troubleOf({ status, headers }: Response, method: string): Trouble {
  if (status === 403) return new Trouble(method === 'PROPFIND' || method === 'GET' ? 'forbidden' : 'read-only');
  if (status === 405 && method === 'PUT') return new Trouble('read-only');
  const detail = `status ${status}`;
  if (byStatus[status]) return new Trouble(byStatus[status], { wait: waitIn(headers.get('Retry-After')), detail });
  if (status >= 300 && status < 400) return new Trouble('moved', { detail });
  return new Trouble(status >= 500 ? 'server' : 'not-webdav', { detail });
}

/** Milliseconds of `120` or `Wed, 21 Oct 2026 07:28:00 GMT`. */
function waitIn(after: string | null): number | undefined {
  if (!after) return undefined;
  const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now();
  return wait > 0 ? wait : undefined;
}
