import * as z from 'zod/mini';

/** Evaluated in a page of the extension: the number of the tab that was in front before this one. */
export const recentTabExpression = `(async () => {
  const { tabs } = globalThis.browser ?? globalThis.chrome;
  const self = await tabs.getCurrent();
  const others = (await tabs.query({})).filter((tab) => tab.id !== self.id);
  return others.sort((one, other) => other.lastAccessed - one.lastAccessed)[0].id;
})()`;

/** What the expression gives. */
export const tabNumber = z.int();
