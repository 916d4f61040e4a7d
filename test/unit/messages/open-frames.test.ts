import { expect, test } from 'vitest';
import {
  type FrameArea,
  framesLeft,
  type OpenFrame,
  rememberFrame,
  takeAgain,
} from '../../../lib/messages/open-frames';

const frame: OpenFrame = { tabId: 3, url: 'https://list.example/', key: 'arxiv:2401.00001', kind: 'notes' };

function anArea(): FrameArea & { items: Record<string, unknown> } {
  const items: Record<string, unknown> = { settings: 'mine' };
  return {
    items,
    get: async () => ({ ...items }),
    set: async (given) => void Object.assign(items, given),
    remove: async (keys) => {
      for (const key of [keys].flat()) delete items[key];
    },
  };
}

test('what was open when the extension ended may open again, once, as it stood', async () => {
  const area = anArea();
  rememberFrame(area, 'one').keep(frame);
  rememberFrame(area, 'two').keep({ ...frame, kind: 'tags', typed: { field: 'Tag', text: 'half' } });
  rememberFrame(area, 'three').keep({ ...frame, tabId: 4 });
  expect(await takeAgain(area, area.items, frame), 'still open').toBeUndefined();
  expect(await framesLeft(area, ({ tabId }) => tabId === 3)).toHaveLength(2);
  expect(await takeAgain(area, area.items, { ...frame, kind: 'tags' })).toMatchObject({
    typed: { field: 'Tag', text: 'half' },
  });
  expect(await takeAgain(area, area.items, { ...frame, kind: 'tags' })).toBeUndefined();
  expect(await takeAgain(area, area.items, { ...frame, tabId: 4 }), 'its tab is gone').toBeUndefined();
  expect(await takeAgain(area, area.items, frame)).toEqual(frame);
  expect(area.items).toEqual({ settings: 'mine' });
});

test('what was closed, or not opened again before the next end, is forgotten', async () => {
  const area = anArea();
  const remembered = rememberFrame(area, 'one');
  remembered.keep(frame);
  remembered.forget();
  expect(await framesLeft(area, () => true)).toEqual([]);
  remembered.keep(frame);
  await framesLeft(area, () => true);
  expect(await framesLeft(area, () => true)).toEqual([]);
  expect(await takeAgain(area, area.items, frame)).toBeUndefined();
});

test('nothing is thrown where the extension is gone', async () => {
  const gone = async () => {
    throw new Error('Extension context invalidated.');
  };
  const remembered = rememberFrame({ get: gone, set: gone, remove: gone }, 'one');
  remembered.keep(frame);
  remembered.forget();
  await new Promise((done) => setTimeout(done));
});
