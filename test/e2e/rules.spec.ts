import type { Page } from '@playwright/test';
import type { Action, Condition, Rule } from '../../lib/rules/rule';
import { ask, expectSeen } from './support/ask';
import { card, digestPage, digestUrl, paperOf, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';

const rule = (name: string, condition: Condition, ...actions: Action[]): Rule => ({
  id: name,
  name,
  enabled: true,
  when: { all: [condition] },
  actions,
  createdAt: 1,
  updatedAt: 1,
});

const setRules = (page: Page, rules: readonly Rule[]): Promise<void> =>
  page.evaluate(`chrome.storage.local.set({ rules: ${JSON.stringify(rules)} })`);

const lookOf = (page: Page, n: number): Promise<string | null> =>
  page.locator('article').nth(n).getAttribute('data-papergloss-rule');

test.describe('Rules', () => {
  test('highlight, dim, tag and save to a list what is new, and say so', async ({ app }) => {
    const own = await app.openExtensionPage('library.html');
    const list = await ask(own, 'createList', { name: 'Fast serving' });
    await setRules(own, [
      rule(
        'Fast',
        { on: 'metric', kind: 'speed', comparison: '>=', value: 3 },
        { do: 'tag', tag: 'fast' },
        { do: 'list', listId: list.id },
        { do: 'highlight', colour: 'green' },
      ),
      rule('No images', { on: 'abstract', match: 'words', text: 'diffusion models' }, { do: 'dim' }),
    ]);
    app.servePage(digestUrl, { html: digestPage(papers(3)) });
    const page = await app.openPage(digestUrl);
    await expect(page.locator('article').first()).toHaveAttribute('data-papergloss-rule', 'green');
    await expect(page.locator('article').nth(2)).toHaveAttribute('data-papergloss-rule', 'dim');
    expect(await lookOf(page, 1)).toBeNull();
    await expect(page.locator('papergloss-entry .row').first()).toHaveAttribute(
      'title',
      /Highlighted by your rule “Fast”/,
    );
    await expect(page.locator('papergloss-entry').first().locator('.save')).toHaveText('To read');
    const { total, rows } = await ask(own, 'find', { chosen: { list: [list.id] }, offset: 0, limit: 5 });
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ paper: { title: paperOf(0).title }, state: { saved: { tags: ['fast'] } } });
  });

  test('a rule made while the page is open marks it, but saves nothing that was seen before', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const own = await app.openExtensionPage('library.html');
    const first = await app.openPage(digestUrl);
    await expectSeen(own, papers(2));
    await first.close();
    const page = await app.openPage(digestUrl);
    await expect(page.locator('papergloss-entry')).toHaveCount(2);
    await setRules(own, [
      rule(
        'Training',
        { on: 'abstract', match: 'words', text: 'mixture of experts' },
        { do: 'highlight' },
        { do: 'tag', tag: 'moe' },
      ),
    ]);
    await expect(page.locator('article').nth(1)).toHaveAttribute('data-papergloss-rule', 'yellow');
    const late = paperOf(4); // of the same words, and new: once it is saved, so would the others be
    await page.evaluate((html) => document.querySelector('.grid')?.insertAdjacentHTML('beforeend', html), card(late));
    const found = async () => (await ask(own, 'find', { offset: 0, limit: 5 })).rows.map(({ paper }) => paper.title);
    await expect.poll(found).toEqual([late.title]);
    await setRules(own, []);
    await expect(page.locator('[data-papergloss-rule]')).toHaveCount(0);
  });
});
