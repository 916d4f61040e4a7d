import { expect, test } from 'vitest';
import { answer } from '../../../lib/messages/server';
import type { PaperRow } from '../../../lib/papers/records';
import { correct } from '../../../lib/store/corrections';
import { readDueFacts } from '../../../lib/store/facts/due-facts';
import { createList } from '../../../lib/store/lists';
import { writeNote } from '../../../lib/store/notes';
import { savePaper, unsavePaper } from '../../../lib/store/saved';
import { visit } from '../../../lib/store/states';
import { paperNumber } from '../../builders';
import { quietEffects } from '../messages/quiet-effects';
import { openTestStore } from '../store/open-test-store';

test('rows are the same whether the index says of which papers there is more to read, or all is read', async () => {
  const store = openTestStore();
  const rows = async (query: object): Promise<readonly PaperRow[]> => {
    const found = await answer(store, quietEffects(), 'find', { offset: 0, limit: 9, ...query }, { ownPage: true });
    if (!found.ok) throw new Error(found.error.message);
    return found.value.rows;
  };
  const papers = [1, 2, 3, 4].map((number) =>
    paperNumber(number, { abstract: `Number ${number} is up to 4.2x faster than a queue.` }),
  );
  const [listed, noted, corrected, plain] = papers;
  if (!listed || !noted || !corrected || !plain) throw new Error('There are four papers.');
  const list = await createList(store, 'Group');
  for (const paper of papers) await savePaper(store, { paper });
  await savePaper(store, { paper: listed, listId: list.id });
  await readDueFacts(store.db, store.facts.reader, 100);
  const same = async () => expect(await rows({ sort: { by: 'added', down: true } })).toEqual(await rows({}));
  await same();
  await writeNote(store, noted, { id: 'n', kind: 'note', markdown: 'Ask about the queue' }, '');
  const text = 'answers riddles of every kind that were tried up to 4.2x faster than a queue';
  await correct(store, corrected, { id: 'c', span: '4.2x', verdict: 'correct', text });
  // Seen on another site, whose name for it is one of the paper's.
  await visit(store.db, [{ ...plain, key: 'doi:10.1/x', aliases: [plain.key] }], store.now());
  await same();
  const [first, ...others] = (await rows({ sort: { by: 'added', down: false } })).toSorted((a, b) =>
    a.paper.key < b.paper.key ? -1 : 1,
  );
  expect(first?.state.lists).toEqual([list.id]);
  expect(others.map(({ state }) => [state.notes, state.corrections.length, state.seen !== undefined])).toEqual([
    [1, 0, false],
    [0, 1, false],
    [0, 0, true],
  ]);
  // A long badge is told in a narrow row by the words that say most of its number.
  const [badge] = others[1]?.badges ?? [];
  expect(badge?.text).toBe(text);
  expect(badge?.brief?.length).toBeLessThanOrEqual(24);
  expect(badge?.brief).toMatch(/4\.2x/);
  expect(await rows({ words: 'queue has:note' })).toMatchObject([{ snippet: 'Ask about the queue' }]);
  await unsavePaper(store, listed.key);
  await same();
});
