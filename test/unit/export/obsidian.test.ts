import { expect, test } from 'vitest';
import { obsidianAddress } from '../../../lib/export/obsidian';

const place = { vault: 'My notes', folder: 'Papers/2024/', how: 'new' as const };

test('a text goes to vault and folder', () => {
  expect(obsidianAddress(place, 'A & B', '# A\n50%')).toEqual({
    address: 'obsidian://new?vault=My%20notes&file=Papers%2F2024%2FA%20%26%20B&content=%23%20A%0A50%25',
    clipboard: false,
  });
});

test('it is appended, or goes to the daily note', () => {
  expect(obsidianAddress({ ...place, how: 'append' }, 'A', 'x').address).toBe(
    'obsidian://new?vault=My%20notes&file=Papers%2F2024%2FA&append=true&content=x',
  );
  expect(obsidianAddress({ vault: '', folder: '', how: 'daily' }, 'A', 'x').address).toBe(
    'obsidian://daily?append=true&content=x',
  );
});

test('a long text goes by the clipboard', () => {
  expect(obsidianAddress(place, 'A', 'word '.repeat(1000))).toEqual({
    address: 'obsidian://new?vault=My%20notes&file=Papers%2F2024%2FA&clipboard=true',
    clipboard: true,
  });
});
