import { expect, test } from 'vitest';
import { formats } from '../../../lib/export/registry';
import { aRecord, context } from './records';

test('each format is found under the name of its file', () => {
  const files = Object.keys(import.meta.glob('../../../lib/export/formats/*.format.ts'));
  expect(formats.map(({ id }) => id).sort()).toEqual(
    files.map((file) => /([\w-]+)\.format\.ts$/.exec(file)?.[1]).sort(),
  );
});

test.each(formats.map((format) => [format.id, format] as const))('%s renders no paper and many', (_, format) => {
  expect(() => format.render([], context)).not.toThrow();
  const { length } = format.render([aRecord(), aRecord()], context);
  expect(length).toBeGreaterThan(format.render([aRecord()], context).length);
});
