import { writeFileSync } from 'node:fs';
import { labelsOf } from '../../lib/metrics/about/label/label';
import { onOf } from '../../lib/metrics/about/on';
import { versusOf } from '../../lib/metrics/about/versus';
import { wordsOf } from '../../lib/metrics/judge/features';
import { wordFactsOf, wordRows } from '../../lib/metrics/quote/word-rows';
import { readAbstract } from '../../lib/metrics/read-abstract';
import { sourceSpan } from '../../lib/metrics/tokens/clean';
import { goldPapers } from '../gold';
import { labelledPapers } from '../labelled';
import { fit, type Lesson } from './bag-network';
import { spanOf } from './export';
import { lines, readJudged } from './student';
import { targetsOf } from './targets';

const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((n, i) => Math.abs(n - (b[i] ?? Number.NaN)) <= 1e-9 * Math.max(1, Math.abs(n)));

export async function main(args: readonly string[]): Promise<number> {
  const opt = (k: string, d: number) => Number(args.find((a) => a.startsWith(`--${k}=`))?.slice(k.length + 3) ?? d);
  const seen = new Map<string, number>();
  const papers = [
    ...goldPapers().map((p) => {
      const l = p.id[0] ?? '';
      const i = seen.get(l) ?? 0;
      seen.set(l, i + 1);
      return { ...p, set: 'pq'.includes(l) ? `${l}${i % 3}` : l };
    }),
    ...[...labelledPapers()].flatMap(([set, ps]) => ps.map((p) => ({ ...p, set }))),
  ];
  const held = new Set((args.find((a) => a.startsWith('--held='))?.slice(7) ?? 'p0,q0,p1,q1').split(','));
  const lessons: Lesson[] = [];
  const tests: { set: string; number: number; lesson: Lesson }[] = [];
  let n = 0;
  for (const { abstract, metrics, set } of papers) {
    const read = readAbstract(abstract);
    const left = new Set(metrics);
    for (const sentence of read.sentences) {
      const { tokens, quantities, clauses } = sentence;
      if (quantities.length === 0) continue;
      wordsOf(tokens);
      const facts = wordFactsOf(sentence);
      const labelOf = labelsOf(tokens, quantities, clauses);
      quantities.forEach((quantity, k) => {
        const [from, to] =
          read.clean.replaced.length > 0
            ? sourceSpan(read.clean, quantity.start, quantity.end, abstract)
            : [quantity.start, quantity.end];
        const want = [...left].find((m) => {
          const [s, e] = spanOf(abstract, m);
          return from < e && s < to && same(quantity.values, [m.value].flat());
        });
        if (!want) return;
        left.delete(want);
        n += 1;
        const t3 = targetsOf(tokens, quantity.first, quantity.next, {
          label: want['label'] as string,
          versus: (want['versus'] ?? undefined) as string | undefined,
          on: (want['on'] ?? undefined) as string | undefined,
        });
        const names = {
          label: new Set((labelOf(k) ?? '').split(/[ -]/)),
          versus: versusOf({ tokens, quantities, k }),
          on: onOf({ tokens, quantities, k }),
        };
        for (let t = Math.max(0, quantity.first - 60); t < Math.min(tokens.length, quantity.next + 60); t += 1) {
          if (t >= quantity.first && t < quantity.next) continue;
          if (tokens[t]?.type === 'mark') continue;
          const lesson = {
            rows: wordRows(sentence, facts, quantity, t, names),
            target: t3.map((l) => (l.includes(t) ? 1 : 0)),
            weight: [1, 1, 1],
          };
          if (held.has(set)) tests.push({ set, number: n, lesson });
          else for (let i = 0; i < opt('times', 2); i += 1) lessons.push(lesson);
        }
      });
    }
  }
  if (opt('bare', 1)) {
    const judged = readJudged('bare');
    let [at, number] = [0, 0];
    const most = opt('most', 12000);
    for (const [i, line] of lines('bare').entries()) {
      const places = new Map<string, { at: number; p: number; size: number }>();
      for (const num of line.numbers) {
        const size = (line.tokens[String(num.sentence)]?.length ?? 0) / 2;
        places.set(`${num.sentence} ${num.start}`, { at, p: judged.keep[number] ?? 0, size });
        at += 3 * size;
        number += 1;
      }
      if (i >= most) continue;
      const read = readAbstract(line.text);
      for (const sentence of read.sentences) {
        const { tokens, quantities, clauses, index } = sentence;
        if (quantities.length === 0) continue;
        wordsOf(tokens);
        const facts = wordFactsOf(sentence);
        const labelOf = labelsOf(tokens, quantities, clauses);
        for (const [k, quantity] of quantities.entries()) {
          const place = places.get(`${index} ${quantity.start}`);
          if (!place || place.size !== tokens.length || place.p < 0.5) continue;
          const names = {
            label: new Set((labelOf(k) ?? '').split(/[ -]/)),
            versus: versusOf({ tokens, quantities, k }),
            on: onOf({ tokens, quantities, k }),
          };
          for (let t = Math.max(0, quantity.first - 60); t < Math.min(tokens.length, quantity.next + 60); t += 1) {
            if ((t >= quantity.first && t < quantity.next) || tokens[t]?.type === 'mark') continue;
            const target = [0, 1, 2].map((r) => (judged.words[place.at + 3 * t + r] ?? 0) / 255);
            if (Math.max(...target) < 0.03 && (t * 7 + k) % 4) continue;
            lessons.push({
              rows: Uint16Array.from(wordRows(sentence, facts, quantity, t, names)),
              target: Float32Array.from(target),
              weight: [1, 1, 1],
            });
          }
        }
      }
    }
    if (number !== judged.keep.length) console.log('numbers differ', number, judged.keep.length);
  }
  const started = Date.now();
  const net = fit(
    { rows: 1 << opt('bits', 15), width: opt('width', 8), hidden: opt('hidden', 24), outputs: 3, group: 3 },
    lessons,
    { epochs: opt('epochs', 4), rate: opt('rate', 0.05), drop: opt('drop', 0.1), decay: 1e-4, seed: 1 },
  );
  console.log(lessons.length, 'lessons', Math.round((Date.now() - started) / 1000), 's');
  for (const set of ['p1', 'q1'])
    for (const role of [0, 1, 2]) {
      let [tp, fp, fn, loss] = [0, 0, 0, 0];
      for (const { set: s, lesson } of tests)
        if (s === set) {
          const a = net.answer(lesson.rows)[role] ?? 0;
          const y = lesson.target[role]!;
          loss -= Math.log(y ? a : 1 - a);
          if (a >= opt('at', 0.5)) {
            if (y) tp++;
            else fp++;
          } else if (y) fn++;
        }
      console.log(
        set,
        ['label', 'versus', 'on'][role],
        'P',
        ((100 * tp) / (tp + fp)).toFixed(1),
        'R',
        ((100 * tp) / (tp + fn)).toFixed(1),
        'F1',
        ((200 * tp) / (2 * tp + fp + fn)).toFixed(1),
        'loss',
        ((loss / tests.length) * 100).toFixed(3),
      );
    }
  if (args.includes('--write')) writeFileSync('lib/metrics/quote/weights.json', JSON.stringify(net.data()));
  return 0;
}
