import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readyTemplates } from '../../../lib/export/markdown/template';
import { tryTemplate } from '../../../lib/export/markdown/try-template';
import { hardRecords } from './hard-papers';
import { aNote, aRecord, context } from './records';

const cases = Number(process.env['HARD_CASES'] ?? 200);
const seed = Number(process.env['HARD_SEED'] ?? 1);

const sources = readyTemplates.map(({ source }) => source);
const fields = [
  'title',
  'authors',
  'paper',
  'papers',
  'notes',
  'metrics[0].text',
  'links.first',
  'h2',
  'count',
  'nothing',
];
const filters = ['note', 'indent', 'quote', 'yaml', 'property', 'properties', 'link', 'tag', 'slice', 'date', 'times'];
const literals = [
  '"x, y=z"',
  "'",
  '""',
  '-1',
  '0',
  '7',
  '1e3',
  '99999999999999999999',
  'nil',
  'true',
  'h2.size',
  '(1..3)',
];
const field = fc.constantFrom(...fields);
const output = fc
  .tuple(
    field,
    fc.array(
      fc.tuple(fc.constantFrom(...filters), fc.array(fc.constantFrom(...literals, ...fields), { maxLength: 3 })),
      {
        maxLength: 3,
      },
    ),
  )
  .map(
    ([name, all]) => `{{ ${[name, ...all.map(([filter, given]) => `${filter}: ${given.join(', ')}`)].join(' | ')} }}`,
  );
const tags = [
  '{% for each in papers %}',
  '{% for each in (1..9) reversed %}',
  '{% endfor %}',
  '{%- if title contains "a" -%}',
  '{% elsif notes.size > count %}',
  '{% endif %}',
  '{% case h2 %}{% when "#" or title %}',
  '{% endcase %}',
  '{% assign title = papers %}',
  '{% capture title %}',
  '{% endcapture %}',
  '{% raw %}',
  '{% endraw %}',
  '{% render "plain" %}',
  '{% include title %}',
  '{% layout "x" %}',
  '{% tablerow each in authors cols: -1 %}',
  '{% liquid\nassign x = 1\necho x\n%}',
  '{% increment count %}',
  '{% cycle title, "b" %}',
  '{{',
  '}}',
  '{%',
  '%}',
];
/** A stretch of a template that is there from the start. */
const stretch = fc
  .tuple(fc.constantFrom(...sources), fc.nat(2000), fc.nat(300))
  .map(([source, from, length]) => source.slice(from % source.length, (from % source.length) + length));
const template = fc
  .array(fc.oneof(output, fc.constantFrom(...tags), stretch, fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

const records = [
  ...hardRecords(3),
  aRecord({ notes: [aNote({ markdown: '# Mine\n\n```\nopen <!-- --> {{ title }}' })] }),
];

test(
  `whatever a template holds, it is filled in, or what is wrong is said with its place (${cases}, seed ${seed})`,
  () => {
    fc.assert(
      fc.property(template, fc.constantFrom('paper', 'group'), fc.option(template, { nil: undefined }), (...made) => {
        const [source, each, fileName] = made;
        const { text, fault } = tryTemplate({ id: 'own', name: 'Own', each, source, fileName }, records, context);
        if (fault === undefined) {
          expect(typeof text).toBe('string');
          return;
        }
        expect(fault.message).toMatch(/^[^a-z]/);
        expect(fault.message).not.toMatch(/is not a function|Cannot read|\[object|\bat .+:\d+:\d+/);
        const { length } = `${source}\n${fileName ?? ''}`.split('\n');
        expect(fault.line).toBeGreaterThan(0);
        expect(fault.line).toBeLessThanOrEqual(length);
        expect(fault.column).toBeGreaterThan(0);
      }),
      { numRuns: cases, seed },
    );
  },
  60_000 + 50 * cases,
);
