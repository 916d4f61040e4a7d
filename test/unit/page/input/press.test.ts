// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Reply } from '../../../../lib/messages/protocol';
import { createPress } from '../../../../lib/page/input/press';
import { drawRow } from '../../../../lib/page/rows/draw-row';
import { aBadge, aGloss, aRow, aState, fakeBackground } from '../builders';

function setUp(reply: Reply<'save'>) {
  const background = fakeBackground({ save: () => reply });
  const told = { saved: vi.fn(), fail: vi.fn(), panel: vi.fn(), pin: vi.fn() };
  const press = createPress(background.request, told.saved, told.fail, told.panel, told.pin);
  return { ...told, ...background, press };
}

const state = aState();
const refused: Reply<'save'> = { ok: false, error: { code: 'unexpected', message: 'The disk is full.' } };

test('a paper is saved without the panel, and its button is busy meanwhile', async () => {
  const { press, saved, fail, panel } = setUp({ ok: true, value: state });
  const [row, from] = [aRow(1), document.createElement('button')];
  press({ do: 'save', row, from });
  expect(from.getAttribute('aria-busy')).toBe('true');
  await vi.waitFor(() => expect(saved).toHaveBeenCalledWith(row.entry.paper, state));
  expect(from.hasAttribute('aria-busy')).toBe(false);
  expect(fail).not.toHaveBeenCalled();
  expect(panel).not.toHaveBeenCalled();
});

test('why a paper was not saved is told at its button', async () => {
  const { press, saved, fail } = setUp(refused);
  const from = document.createElement('button');
  press({ do: 'save', row: aRow(1), from });
  await vi.waitFor(() => expect(fail).toHaveBeenCalledWith(from, 'The disk is full.'));
  expect(saved).not.toHaveBeenCalled();
});

test('badges beyond the first ones unfold and fold again', () => {
  const { press, panel } = setUp(refused);
  const row = aRow(1, { gloss: aGloss({ badges: Array.from({ length: 7 }, () => aBadge()) }) });
  drawRow(row);
  const badges = () => row.root.querySelectorAll('.badge').length;
  const folded = badges();
  press({ do: 'more', row });
  expect(badges()).toBe(7);
  press({ do: 'more', row });
  expect(badges()).toBe(folded);
  expect(panel).not.toHaveBeenCalled();
});

test.each(['note', 'save', 'more'])('%s without a row goes to the panel', (act) => {
  const { press, panel, asked } = setUp(refused);
  press({ do: act });
  expect(panel).toHaveBeenCalledWith({ do: act });
  expect(asked).toEqual([]);
});

test('all else goes to the panel as it is', () => {
  const { press, panel } = setUp(refused);
  const command = { do: 'note', row: aRow(1) };
  press(command);
  expect(panel).toHaveBeenCalledExactlyOnceWith(command);
});
