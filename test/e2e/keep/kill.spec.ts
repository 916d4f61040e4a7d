import { expect, test } from '@playwright/test';
import { killAndLook } from '../../../scripts/checks/kill-test';

test('4. Keep: nothing acknowledged is lost when the browser is killed or its background stopped while it writes', async () => {
  test.setTimeout(180_000);
  const { writes, lost } = await killAndLook({ name: 'chromium', rounds: 5, seed: 13 });
  expect(lost).toEqual([]);
  expect(writes).toBeGreaterThan(20);
});
