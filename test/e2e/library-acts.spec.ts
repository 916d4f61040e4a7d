import { paperNumber } from '../builders';
import { expectAccessible } from './support/accessible';
import { ask } from './support/ask';
import { expect, test } from './support/fixtures';

test('5. Rules are applied to the library after a look, and a paper is added by its identifier', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  const abstract = 'Serving is slow. Our scheduler is 3.2x faster than a queue.';
  await ask(library, 'save', { paper: paperNumber(1, { abstract }) });
  await ask(library, 'save', { paper: paperNumber(2) });
  const when = { all: [{ on: 'metric', label: 'faster', comparison: '>=', value: 3 }] };
  const rule = { id: 'r', name: 'Fast', enabled: true, when, actions: [{ do: 'tag', tag: 'quick' }] };
  await library.evaluate(
    `chrome.storage.local.set({ rules: ${JSON.stringify([{ ...rule, createdAt: 1, updatedAt: 1 }])} })`,
  );
  await library.getByRole('button', { name: 'Rules' }).click();
  await library.getByRole('button', { name: 'Apply to the library…' }).click();
  const dialog = library.getByRole('dialog', { name: 'Apply the rules to the library' });
  await expect(dialog.getByText('1 paper would change:')).toBeVisible();
  await dialog.getByText('tag “quick”: 1 paper').click();
  await expect(dialog.getByText(paperNumber(1).title)).toBeVisible();
  await expectAccessible(library);
  await dialog.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(library.getByText('Rules applied to 1 paper')).toBeVisible();
  expect(await ask(library, 'tags', {})).toEqual([{ tag: 'quick', count: 1 }]);
  const rules = library.getByRole('dialog', { name: 'Rules', exact: true });
  await expectAccessible(library);
  await rules.getByRole('button', { name: 'Undo' }).click();
  await expect(rules.getByText('Undone: Rules applied to 1 paper')).toBeVisible();
  expect(await ask(library, 'tags', {})).toEqual([]);
  await rules.getByRole('button', { name: 'Done' }).click();

  await library.getByRole('button', { name: 'Add a paper' }).click();
  await library.getByRole('textbox', { name: 'DOI, arXiv id or title' }).fill('https://arxiv.org/abs/1706.03762');
  await library.keyboard.press('Enter');
  await expect(library.getByRole('button', { name: 'Ask arXiv' })).toBeVisible();
  await expectAccessible(library);
  await library.getByRole('button', { name: 'Not now' }).click();
  await expect(library.getByRole('button', { name: 'All papers 3' })).toBeVisible();

  await library.getByRole('button', { name: 'Year' }).focus();
  await library.keyboard.press('Alt+ArrowLeft');
  await expect(library).toHaveURL(/columns=title\+year/);
});
