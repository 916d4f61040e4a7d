import { beforeEach, expect, test, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listen } from '../../../lib/messages/listen';
import { openTestStore } from '../store/open-test-store';
import { quietEffects } from './quiet-effects';

type From = Browser.runtime.MessageSender;

const own = browser.runtime.getURL('/').slice(0, -1);
const tab = { id: 3 };
const allOfIt = { papergloss: 'records', data: { scope: { kind: 'all' } } };

const effects = {
  ...quietEffects(),
  loadScript: vi.fn(async () => {}),
  openLibrary: vi.fn(async () => {}),
  changed: vi.fn(),
};

beforeEach(() => {
  fakeBrowser.reset();
  listen(openTestStore(), effects);
});

/** What a message is answered with; undefined where nobody answers. */
async function send(message: unknown, sender: object): Promise<unknown> {
  const reply = vi.fn();
  const from: Partial<From> = { id: browser.runtime.id, ...sender };
  const [stays] = await fakeBrowser.runtime.onMessage.trigger(message, from, reply);
  if (stays) await vi.waitFor(() => expect(reply).toHaveBeenCalled());
  return reply.mock.calls[0]?.[0];
}

test.each([
  ['popup', { url: `${own}/popup.html`, origin: own }],
  ['library in a tab', { url: `${own}/library.html#arxiv:1`, origin: own, tab, frameId: 0 }],
  ['page of ours in a browser that names no origin', { url: `${own}/popup.html` }],
])('a %s may read the whole library', async (_, sender) => {
  expect(await send(allOfIt, sender)).toEqual({ ok: true, value: [] });
});

test.each([
  ['a content script in a page', { url: 'https://arxiv.org/list', origin: 'https://arxiv.org', tab, frameId: 0 }],
  [
    'a content script in a frame of a page',
    { url: 'https://ads.example/', origin: 'https://ads.example', tab, frameId: 2 },
  ],
  ['an empty frame', { url: 'about:blank', origin: 'https://arxiv.org', tab, frameId: 2 }],
  ['a sandboxed frame', { url: `${own}/library.html`, origin: 'null', tab, frameId: 2 }],
  ['a page that claims our address', { url: `${own}/library.html`, origin: 'https://arxiv.org', tab, frameId: 0 }],
  ['an address that begins like ours', { url: `${own}.example/`, tab, frameId: 0 }],
  ['a page with our address in its own', { url: `https://a.example/?${own}/`, tab, frameId: 0 }],
  ['a sender without an address', {}],
  ['a frame of ours in a page', { url: `${own}/frame.html`, origin: own, tab, frameId: 4 }],
])('%s may not', async (_, sender) => {
  expect(await send(allOfIt, sender)).toMatchObject({
    ok: false,
    error: { code: 'bad-request', field: 'records', message: expect.stringContaining('own pages') },
  });
});

test('a content script may ask what pages may, with its tab', async () => {
  const sender = { url: 'https://arxiv.org/list', origin: 'https://arxiv.org', tab, frameId: 0 };
  expect(await send({ papergloss: 'lookup', data: { refs: [] } }, sender)).toEqual({ ok: true, value: [] });
  await send({ papergloss: 'loadScript', data: { script: 'panel' } }, sender);
  expect(effects.loadScript).toHaveBeenCalledWith('panel', { ownPage: false, tabId: 3, url: 'https://arxiv.org/list' });
});

test.each(['records!', 'toString', '__proto__'])('there is no request %s', async (papergloss) => {
  expect(await send({ papergloss, data: {} }, { url: `${own}/popup.html` })).toMatchObject({
    ok: false,
    error: { code: 'bad-request', field: 'papergloss', message: expect.stringContaining(papergloss) },
  });
});

test('another extension, and messages that are none of ours, get no answer', async () => {
  const sender = { url: `${own}/popup.html`, origin: own };
  expect(await send(allOfIt, { ...sender, id: 'another-extension' })).toBeUndefined();
  expect(await send(allOfIt, { ...sender, id: undefined })).toBeUndefined();
  expect(await send({ type: 'records' }, sender)).toBeUndefined();
});
