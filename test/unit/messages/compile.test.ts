import { expect, test } from 'vitest';
import { type Change, compileErrors } from '../../architecture/compile';

const listsRequests = 'lib/messages/requests/lists.ts';
const listsHandlers = 'lib/messages/handlers/lists.ts';
const server = 'lib/messages/server.ts';
const pageRequests = 'lib/messages/page-requests.ts';
const answers = 'lib/page/answer-popup.ts';
const files = [server, listsRequests, listsHandlers, 'lib/messages/page-client.ts', answers];

const tagsRow = "  tags: defineRequest({ from: 'frame', data: z.object({}),";
const newRow = "  notYetThere: defineRequest({ from: 'page', data: z.object({}), reply: replies<number>() }),\n";
const describe = '  describePage: z.object({}),\n';

test('requests and handlers compile as they are', () => {
  expect(compileErrors(files)).toEqual([]);
});

test.each<[string, Change, RegExp]>([
  [
    'a request that does not say who may ask',
    { file: listsRequests, from: tagsRow, to: tagsRow.replace("from: 'frame', ", '') },
    /^lib\/messages\/requests\/lists\.ts.*'from'/,
  ],
  [
    'a request that anybody may ask',
    { file: listsRequests, from: tagsRow, to: tagsRow.replace('frame', 'anybody') },
    /^lib\/messages\/requests\/lists\.ts.*anybody/,
  ],
  [
    'a request that does not say what it takes',
    { file: listsRequests, from: tagsRow, to: tagsRow.replace(' data: z.object({}),', '') },
    /^lib\/messages\/requests\/lists\.ts.*'data'/,
  ],
  [
    'a new request without a handler',
    { file: listsRequests, from: tagsRow, to: `${newRow}${tagsRow}` },
    /^lib\/messages\/handlers\/lists\.ts.*'notYetThere'/,
  ],
  [
    'a handler that is gone',
    { file: listsHandlers, from: '  tags: async (store) => ({ value: await countTags(store) }),\n', to: '' },
    /^lib\/messages\/handlers\/lists\.ts.*'tags'/,
  ],
  [
    'a handler that answers with something else',
    { file: listsHandlers, from: 'value: await countTags(store)', to: 'value: 7' },
    /^lib\/messages\/handlers\/lists\.ts.*Answer<"tags">/,
  ],
  [
    'a new request to a page without a handler',
    { file: pageRequests, from: describe, to: `${describe}  reload: z.object({}),\n` },
    /^lib\/page\/answer-popup\.ts.*'reload'/,
  ],
  [
    'a page’s handler that is gone',
    { file: answers, from: '  showEntry: ({ key }) => page?.show(key) ?? false,\n', to: '' },
    /^lib\/page\/answer-popup\.ts.*'showEntry'/,
  ],
  [
    'a page’s handler that answers with something else',
    { file: answers, from: 'page?.show(key) ?? false', to: 'key' },
    /^lib\/page\/answer-popup\.ts.*'boolean'/,
  ],
])('%s does not compile', (_, change, expected) => {
  expect(compileErrors(files, [change])).toContainEqual(expect.stringMatching(expected));
});
