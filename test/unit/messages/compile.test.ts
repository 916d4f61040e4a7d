import { beforeAll, describe, expect, test } from 'vitest';
import { type Change, compileErrors } from '../../architecture/compile';

const listsRequests = 'lib/messages/requests/lists.ts';
const listsHandlers = 'lib/messages/handlers/lists.ts';
const server = 'lib/messages/server.ts';
const pageRequests = 'lib/messages/page-requests.ts';
const answers = 'lib/page/answer-popup.ts';
const files = [server, listsRequests, listsHandlers, 'lib/messages/page-client.ts', answers];

const tagsRow = "  tags: defineRequest({ from: 'frame', data: z.object({}),";
const newRow = "  notYetThere: defineRequest({ from: 'page', data: z.object({}), reply: replies<number>() }),\n";
const describePage = '  describePage: z.object({}),\n';

test('requests and handlers compile as they are', () => {
  expect(compileErrors(files)).toEqual([]);
}, 60_000);

/** What must not compile, some at a time where they do not concern one another: a compilation takes seconds. */
const wrongs: readonly (readonly [string, Change, RegExp][])[] = [
  [
    [
      'a new request without a handler',
      { file: listsRequests, from: tagsRow, to: `${newRow}${tagsRow}` },
      /^lib\/messages\/handlers\/lists\.ts.*'notYetThere'/,
    ],
    [
      'a request that does not say who may ask',
      { file: listsRequests, from: tagsRow, to: tagsRow.replace("from: 'frame', ", '') },
      /^lib\/messages\/requests\/lists\.ts.*'from'/,
    ],
    [
      'a page’s handler that is gone',
      { file: answers, from: '  showEntry: ({ key }) => page?.show(key) ?? false,\n', to: '' },
      /^lib\/page\/answer-popup\.ts.*'showEntry'/,
    ],
  ],
  [
    [
      'a request that anybody may ask',
      { file: listsRequests, from: tagsRow, to: tagsRow.replace('frame', 'anybody') },
      /^lib\/messages\/requests\/lists\.ts.*anybody/,
    ],
    [
      'a handler that is gone',
      { file: listsHandlers, from: '  tags: async (store) => ({ value: await countTags(store) }),\n', to: '' },
      /^lib\/messages\/handlers\/lists\.ts.*'tags'/,
    ],
    [
      'a page’s handler that answers with something else',
      { file: answers, from: 'page?.show(key) ?? false', to: 'key' },
      /^lib\/page\/answer-popup\.ts.*'boolean'/,
    ],
  ],
  [
    [
      'a request that does not say what it takes',
      { file: listsRequests, from: tagsRow, to: tagsRow.replace(' data: z.object({}),', '') },
      /^lib\/messages\/requests\/lists\.ts.*'data'/,
    ],
    [
      'a new request to a page without a handler',
      { file: pageRequests, from: describePage, to: `${describePage}  reload: z.object({}),\n` },
      /^lib\/page\/answer-popup\.ts.*'reload'/,
    ],
  ],
  [
    [
      'a handler that answers with something else',
      { file: listsHandlers, from: 'value: await countTags(store)', to: 'value: 7' },
      /^lib\/messages\/handlers\/lists\.ts.*Answer<"tags">/,
    ],
  ],
];

describe.each(wrongs.map((together) => ({ together })))('of $together.length at a time', ({ together }) => {
  let errors: string[] = [];
  beforeAll(() => {
    errors = compileErrors(
      files,
      together.map(([, change]) => change),
    );
  }, 60_000);
  test.each(together)('%s does not compile', (_, __, expected) => {
    expect(errors).toContainEqual(expect.stringMatching(expected));
  });
});
