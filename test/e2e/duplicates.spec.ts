import { duplicates } from '../builders';
import { expectAccessible } from './support/accessible';
import { ask } from './support/ask';
import { expect, test } from './support/fixtures';

const { preprint, printed } = duplicates;

test('5. Duplicates are found, looked at field by field, made one, undone, and taken apart again', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await ask(library, 'save', { paper: preprint, tags: ['stones'] });
  await ask(library, 'save', { paper: printed, tags: ['water'] });
  await ask(library, 'writeNote', {
    paper: printed,
    note: { id: 'n', kind: 'note', markdown: 'Read the appendix' },
    base: '',
  });
  await library.getByRole('button', { name: /^Duplicates/ }).click();
  await expect(library.getByRole('button', { name: 'Duplicates 1' })).toBeVisible();
  const card = library.getByRole('region', { name: /^Slow rivers/ });
  await expect(card.getByText('Their titles are nearly the same')).toBeVisible();
  await expect(card.getByRole('radio', { name: /^2023.*kept/ })).toBeChecked();
  await card.getByRole('radio', { name: /^2024/ }).check();
  await expect(card.getByText('water, stones').or(card.getByText('stones, water'))).toBeVisible();
  await expect(card.getByText('1 note')).toBeVisible();
  await expectAccessible(library);
  await card.getByRole('button', { name: 'Merge into one' }).click();
  await expect(library.getByText('2 papers made one')).toBeVisible();
  await expect(library.getByText('No two papers look alike.')).toBeVisible();

  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toBeVisible();
  await expect(library.getByRole('button', { name: 'All papers 2' })).toBeVisible();
  await card.getByRole('radio', { name: /^2024/ }).check();
  await card.getByRole('button', { name: 'Merge into one' }).click();
  await expect(library.getByRole('button', { name: 'All papers 1' })).toBeVisible();

  await library.getByRole('button', { name: 'All papers 1' }).click();
  await library.getByRole('link', { name: /^Slow rivers/ }).click();
  const pane = library.getByRole('complementary', { name: 'Paper' });
  await expect(pane.getByText('2024')).toBeVisible();
  await expect(pane.getByText('Journal of Rivers').first()).toBeVisible();
  await pane.getByRole('button', { name: 'Take apart' }).click();
  await expect(library.getByRole('button', { name: 'All papers 2' })).toBeVisible();
  await expect(pane.getByRole('button', { name: 'Take apart' })).toHaveCount(0);
  await library.getByRole('button', { name: /^Duplicates/ }).click();
  await expect(library.getByText('No two papers look alike.')).toBeVisible();
});
