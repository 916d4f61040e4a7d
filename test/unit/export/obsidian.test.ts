import { describe, expect, test } from 'vitest';
import { templateNamed } from '../../../lib/export/markdown/template';
import { tryTemplate } from '../../../lib/export/markdown/try-template';
import { obsidianAddress } from '../../../lib/export/obsidian';
import { aFullPaper, aRecord, context } from './records';

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

describe('what is handed over', () => {
  const template = templateNamed('obsidian', []);
  const records = ['First', 'Second'].map((word, number) =>
    aRecord({ paper: aFullPaper({ key: `doi:10.5555/${number}`, aliases: [], title: `${word} made-up paper` }) }),
  );
  const propertiesIn = (text: string): number => text.match(/^---$/gm)?.length ?? 0;

  test('a note of one paper has its properties; one of several has those of the whole alone', () => {
    const { text: one = '' } = tryTemplate(template, records.slice(0, 1), context, 'each');
    expect(one).toMatch(/^---\ntitle: "First made-up paper"\n[\s\S]*\n---\n\n# First made-up paper\n/);
    const { text: both = '' } = tryTemplate(template, records, { ...context, title: 'Thesis' }, 'one');
    expect(both).toMatch(
      /^---\ntitle: "Thesis"\n[\s\S]*\n---\n\n# Thesis\n\n## First made-up paper\n[\s\S]*\n\n## Second made-up paper\n/,
    );
    expect(propertiesIn(both)).toBe(2);
  });

  test('what goes on the end of a note brings no properties into its middle', () => {
    const { text = '' } = tryTemplate(template, records, context, 'onto');
    expect(text).toMatch(/^## First made-up paper\n[\s\S]*\n\n## Second made-up paper\n/);
    expect(propertiesIn(text)).toBe(0);
    const { text: day = '' } = tryTemplate(templateNamed('daily', []), records, { ...context, title: 'a day' }, 'onto');
    expect(day).toMatch(/^## Papers of a day\n/);
  });
});
