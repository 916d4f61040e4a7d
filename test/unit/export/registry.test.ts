import { expect, test } from 'vitest';
import { formats } from '../../../lib/export/registry';
import { aNote, aRecord, context, textOf } from './records';

test('each format is found under the name of its file', () => {
  const files = Object.keys(import.meta.glob('../../../lib/export/formats/*.format.ts'));
  expect(formats.map(({ id }) => id).sort()).toEqual(
    files.map((file) => /([\w-]+)\.format\.ts$/.exec(file)?.[1]).sort(),
  );
});

test.each(formats.map((format) => [format.id, format] as const))('%s renders no paper and many', (_, format) => {
  expect(() => textOf(format, [], context)).not.toThrow();
  const noted = aRecord({ notes: [aNote()] });
  const { length } = textOf(format, [noted, noted], context);
  expect(length).toBeGreaterThan(textOf(format, [noted], context).length);
});
