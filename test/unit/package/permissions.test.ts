import { expect, test } from 'vitest';
import { askedByUpdate } from '../../../scripts/checks/check-permissions';

const manifest = (permissions: string[], sites: string[], hosts = sites) => ({
  permissions,
  host_permissions: hosts,
  optional_permissions: [],
  optional_host_permissions: [],
  content_scripts: [{ matches: sites }],
});

const before = manifest(['storage'], ['*://arxiv.org/*']);

test.each([
  ['the same', manifest(['storage'], ['*://arxiv.org/*']), []],
  ['less', manifest([], []), []],
  ['what asks nothing', manifest(['storage', 'alarms'], ['*://arxiv.org/*']), []],
  ['a further known site', manifest(['storage'], ['*://arxiv.org/*', '*://dblp.org/*']), []],
  ['one more permission', manifest(['storage', 'tabs'], ['*://arxiv.org/*']), ['tabs']],
  [
    'a host of no known site',
    manifest(['storage'], ['*://arxiv.org/*'], ['*://bank.example/*']),
    ['*://bank.example/*'],
  ],
  ['all addresses', manifest(['storage'], ['<all_urls>']), ['<all_urls>']],
  ['all hosts', manifest(['storage'], ['*://*/*']), ['*://*/*']],
])('an update to %s asks for what it has not asked for before', (_, now, asked) => {
  expect(askedByUpdate(before, now, ['alarms'])).toEqual(asked);
});
