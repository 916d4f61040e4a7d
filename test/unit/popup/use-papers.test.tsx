// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { ServicesContext } from '../../../components/ui/data/services';
import { type PaperSource, usePapers } from '../../../components/ui/data/use-papers';
import { fakeServices, rowNumber } from './fake-services';

const all = {};

function open(total: number) {
  const offsets: number[] = [];
  const fake = fakeServices({
    find: ({ offset, limit }) => {
      offsets.push(offset);
      return {
        total,
        rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, n) => rowNumber(offset + n)),
        marks: [],
      };
    },
  });
  const seen: { source?: PaperSource } = {};
  const Probe = () => {
    seen.source = usePapers(all);
    return null;
  };
  render(
    <ServicesContext.Provider value={fake.services}>
      <Probe />
    </ServicesContext.Provider>,
    document.body,
  );
  return { ...fake, offsets, seen };
}

test('asks for the first window alone, then for what comes into view, once', async () => {
  const { offsets, seen } = open(10_000);
  await vi.waitFor(() => expect(seen.source?.total).toBe(10_000));
  expect(offsets).toEqual([0]);
  seen.source?.need(490, 520);
  seen.source?.need(495, 530);
  await vi.waitFor(() => expect(seen.source?.rowAt(501)?.paper.title).toContain('501'));
  expect(offsets).toEqual([0, 450, 500]);
  expect(seen.source?.rowAt(5000)).toBeUndefined();
});

test('a change asks again for what is in view, and for nothing else', async () => {
  const { offsets, seen, change } = open(10_000);
  await vi.waitFor(() => expect(seen.source?.total).toBe(10_000));
  seen.source?.need(1000, 1020);
  await vi.waitFor(() => expect(seen.source?.rowAt(1000)).toBeDefined());
  offsets.length = 0;
  change();
  await vi.waitFor(() => expect(offsets).toEqual([1000]));
});

test('a newer state shows at once', async () => {
  const { seen } = open(10);
  await vi.waitFor(() => expect(seen.source?.total).toBe(10));
  seen.source?.patch({ ...rowNumber(3).state, notes: 2 });
  await vi.waitFor(() => expect(seen.source?.rowAt(3)?.state.notes).toBe(2));
});
