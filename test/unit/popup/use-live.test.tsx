// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { ServicesContext } from '../../../components/ui/data/services';
import { useLive } from '../../../components/ui/data/use-live';
import { fakeServices } from './fake-services';

const all = {};
const none: never[] = [];

function open(handlers: Parameters<typeof fakeServices>[0]) {
  const fake = fakeServices(handlers);
  const seen: { tags?: unknown; lists?: unknown } = {};
  const Probe = () => {
    seen.tags = useLive('tags', all);
    seen.lists = useLive('lists', all, none);
    return null;
  };
  render(
    <ServicesContext.Provider value={fake.services}>
      <Probe />
    </ServicesContext.Provider>,
    document.body,
  );
  return { ...fake, seen };
}

test('asks once, and again after a change', async () => {
  let count = 1;
  const { asked, change, seen } = open({ tags: () => [{ tag: 'to read', count }] });
  await vi.waitFor(() => expect(seen.tags).toEqual([{ tag: 'to read', count: 1 }]));
  expect(asked.filter(({ name }) => name === 'tags')).toHaveLength(1);
  count = 2;
  change();
  await vi.waitFor(() => expect(seen.tags).toEqual([{ tag: 'to read', count: 2 }]));
});

test('a failure gives what stands in for an answer, and leaves what was known', async () => {
  const handlers: Parameters<typeof fakeServices>[0] = { tags: () => [] };
  const { change, asked, seen } = open(handlers);
  await vi.waitFor(() => expect(seen.lists).toBe(none));
  await vi.waitFor(() => expect(seen.tags).toEqual([]));
  delete handlers.tags;
  change();
  await vi.waitFor(() => expect(asked.filter(({ name }) => name === 'tags')).toHaveLength(2));
  expect(seen.tags).toEqual([]);
});
