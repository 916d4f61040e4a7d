import { beforeEach, expect, test, vi } from 'vitest';
import { createStates } from '../../../../lib/page/answers/states';
import { paperNumber } from '../../../builders';
import { aState, fakeBackground } from '../builders';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function setUp(signal = new AbortController().signal) {
  const known: string[][] = [];
  const background = fakeBackground({
    lookup: ({ refs }) => ({ ok: true, value: refs.map(({ key }) => aState({ key, notes: 1 })) }),
    visit: ({ refs }) => ({ ok: true, value: refs.map(({ key }) => aState({ key })) }),
  });
  const states = createStates(background.request, (keys) => void known.push([...keys]), signal);
  return { states, known, ...background };
}

test('papers that come on screen are told of together, each once', async () => {
  const { states, asked } = setUp();
  for (const number of [1, 2, 1]) states.visit(paperNumber(number));
  await vi.advanceTimersByTimeAsync(1000);
  states.visit(paperNumber(2));
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked).toMatchObject([
    { name: 'visit', data: { refs: [{ key: paperNumber(1).key }, { key: paperNumber(2).key }] } },
  ]);
});

test('no message asks about more than 5,000 papers', async () => {
  const { states, asked, known } = setUp();
  await states.ask(Array.from({ length: 7000 }, (_, number) => paperNumber(number)));
  expect(asked).toHaveLength(2);
  expect(known.flat()).toHaveLength(7000);
});

test('whether a paper was seen before stays as it was when the page was opened', async () => {
  const { states } = setUp();
  const paper = paperNumber(1);
  await states.ask([paper]);
  expect(states.seenBefore(paper)).toBeNull();
  states.set(paper, aState({ seen: { first: 1, last: 2 } }));
  expect(states.seenBefore(paper)).toBeNull();
});

test('a change concerns papers by key, alias and the key that the store knows them by', async () => {
  const { states } = setUp();
  const paper = paperNumber(3);
  states.set(paper, aState({ key: 'doi:10.1/x' }));
  const concerns = (keys: string[]) => states.concerns({ count: 1, keys }, paper);
  expect([[paper.key], ['title:paper-3'], ['doi:10.1/x'], [], ['arxiv:1']].map(concerns)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});
