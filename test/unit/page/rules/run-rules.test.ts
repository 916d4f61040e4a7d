// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RulesPage } from '../../../../lib/page/bridge/page-handle';
import type { Row } from '../../../../lib/page/rows/row';
import { RuleRunner } from '../../../../lib/page/rules/run-rules';
import type { Action, Rule } from '../../../../lib/rules/rule';
import { aBadge, aGloss, aRow, aState, fakeBackground, saved } from '../builders';

const ruleThat = (...actions: Action[]): Rule => ({
  id: 'r',
  name: 'Numbered',
  enabled: true,
  when: { all: [{ on: 'title', match: 'words', text: 'paper number' }] },
  actions,
  createdAt: 1,
  updatedAt: 1,
});
const aTag: Action = { do: 'tag', tag: 'later' };

let ended = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  ended = new AbortController();
  document.body.replaceChildren();
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
});

/** A row on the page as it is before the store has answered, but for what is given. */
function rowWith(overrides: Partial<Row>): Row {
  const row = aRow(1, overrides);
  document.body.append(row.entry.element);
  return row;
}

/** A row of a paper that was never on screen before. */
const newRow = (overrides: Partial<Row> = {}): Row => rowWith({ state: aState(), seenBefore: null, ...overrides });

function setUp(rows: readonly Row[], refuses = false) {
  const changed: (() => void)[] = [];
  const { request, asked } = fakeBackground({
    save: ({ paper }) =>
      refuses
        ? { ok: false, error: { code: 'unexpected', message: 'The disk is full.' } }
        : { ok: true, value: aState({ key: paper.key, saved: saved() }) },
  });
  const page = {
    rows: () => rows,
    onChange: (listener: (rows: ReadonlySet<Row>) => void) => changed.push(() => listener(new Set(rows))),
    request,
    update: vi.fn<RulesPage['update']>(),
    announce: vi.fn<RulesPage['announce']>(),
    fail: vi.fn<RulesPage['fail']>(),
    signal: ended.signal,
  };
  const change = async () => {
    for (const tell of changed) tell();
    await vi.runAllTimersAsync();
  };
  return { page, asked, change, runner: new RuleRunner(page) };
}

async function run(rows: readonly Row[], ...rules: Rule[]) {
  const all = setUp(rows);
  all.runner.use(rules);
  await vi.runAllTimersAsync();
  return all;
}

const lookOf = ({ entry }: Row) => entry.element.getAttribute('data-papergloss-rule');

test('a new paper is tagged and put on each list, and that is said', async () => {
  const row = newRow();
  const { asked, page } = await run([row], ruleThat(aTag, { do: 'list', listId: 'a' }, { do: 'list', listId: 'b' }));
  expect(asked.map(({ data }) => data)).toMatchObject([
    { paper: { key: row.entry.paper.key }, tags: ['later'], listId: 'a' },
    { tags: ['later'], listId: 'b' },
  ]);
  expect(page.update).toHaveBeenCalledTimes(2);
  expect(page.announce).toHaveBeenCalledWith(`Saved by your rule “Numbered”: ${row.entry.paper.title}`);
});

test('a tag alone saves once, on no list', async () => {
  const { asked } = await run([newRow()], ruleThat(aTag));
  expect(asked).toHaveLength(1);
  expect(asked[0]?.data).not.toHaveProperty('listId');
});

test.each<[string, Partial<Row>]>([
  ['was on screen before', { state: aState(), seenBefore: { first: 1, last: 2 } }],
  ['may have been on screen before', { state: aState() }],
  ['is saved', { state: aState({ saved: saved() }), seenBefore: null }],
  ['the store has not answered for', { seenBefore: null }],
])('a paper that %s is left alone', async (_, overrides) => {
  const { asked } = await run([rowWith(overrides)], ruleThat(aTag));
  expect(asked).toEqual([]);
});

test('what only marks saves nothing', async () => {
  const row = newRow();
  const { asked } = await run([row], ruleThat({ do: 'dim' }));
  expect(asked).toEqual([]);
  expect(lookOf(row)).toBe('dim');
});

test('a paper is saved once, however often the page changes', async () => {
  const { asked, change } = await run([newRow()], ruleThat(aTag));
  await change();
  await change();
  expect(asked).toHaveLength(1);
});

test('why a paper was not saved is said, and the other lists are not tried', async () => {
  const { runner, page, asked } = setUp([newRow()], true);
  runner.use([ruleThat({ do: 'list', listId: 'a' }, { do: 'list', listId: 'b' })]);
  await vi.runAllTimersAsync();
  expect(page.fail).toHaveBeenCalledExactlyOnceWith(undefined, 'The disk is full.');
  expect(page.update).not.toHaveBeenCalled();
  expect(asked).toHaveLength(1);
});

test('entries stand out in the colour asked for, yellow without one', async () => {
  const row = newRow({ seenBefore: { first: 1, last: 2 } });
  const { runner } = await run([row], ruleThat({ do: 'highlight' }));
  expect(lookOf(row)).toBe('yellow');
  runner.use([ruleThat({ do: 'highlight', colour: 'pink' }, { do: 'dim' })]);
  await vi.runAllTimersAsync();
  expect(lookOf(row)).toBe('pink');
  runner.use([]);
  await vi.runAllTimersAsync();
  expect(lookOf(row)).toBeNull();
});

test('a rule is asked again once there is another gloss', async () => {
  const row = newRow({ gloss: aGloss({ badges: [] }) });
  const { change } = await run([row], {
    ...ruleThat({ do: 'dim' }),
    when: { all: [{ on: 'metric', kind: 'speed', comparison: '>=', value: 2 }] },
  });
  expect(lookOf(row)).toBeNull();
  row.gloss = aGloss({ badges: [aBadge()] });
  await change();
  expect(lookOf(row)).toBe('dim');
});

test('nothing is marked after the end, and what was is as it came', async () => {
  const row = newRow();
  const { change } = await run([row], ruleThat({ do: 'dim' }));
  ended.abort();
  expect(lookOf(row)).toBeNull();
  await change();
  expect(lookOf(row)).toBeNull();
});
