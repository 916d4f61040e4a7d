import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { ruleIds } from '../../lib/metrics/judge/prior';
import { metricKinds } from '../../lib/metrics/metric';
import { fit, type Lesson, type Shape } from './bag-network';

const data = path.resolve('.train');
interface Num {
  keep: number;
  kind: number;
  type: string;
  unitKind: number;
  start: number;
  end: number;
  sentence: number;
}
interface Line {
  id: string;
  set: string;
  text: string;
  tokens: Record<string, number[]>;
  numbers: Num[];
}

const half = (bits: number): number => {
  const sign = bits & 0x8000 ? -1 : 1,
    e = (bits >> 10) & 31,
    f = bits & 1023;
  return e === 0 ? sign * f * 2 ** -24 : e === 31 ? Number.NaN : sign * (1 + f / 1024) * 2 ** (e - 15);
};
export function readJudged(name: string) {
  const files = unzipSync(readFileSync(path.join(data, `${name}.judged.npz`)));
  const body = (file: string) => {
    const b = files[file]!;
    const len = b[8]! + 256 * b[9]!;
    return b.slice(10 + len);
  };
  const halves = (file: string) => {
    const b = body(file);
    return Float32Array.from(new Uint16Array(b.buffer, b.byteOffset, b.length / 2), half);
  };
  return { keep: halves('keep.npy'), kind: halves('kind.npy'), words: body('words.npy') };
}
export const lines = (name: string): Line[] =>
  gunzipSync(readFileSync(path.join(data, `${name}.jsonl.gz`)))
    .toString()
    .split('\n')
    .map((l) => JSON.parse(l));

function read(name: string) {
  const papers = lines(name);
  const b = gunzipSync(readFileSync(path.join(data, `${name}.rows.gz`)));
  const rows = new Uint16Array(b.buffer, b.byteOffset, b.length / 2);
  const judged = existsSync(path.join(data, `${name}.judged.npz`)) ? readJudged(name) : undefined;
  let at = 0,
    n = 0;
  const out: {
    set: string;
    id: string;
    num: Num;
    all: Uint16Array;
    label: Uint16Array;
    p: number;
    d: Float32Array | undefined;
  }[] = [];
  for (const p of papers)
    for (const num of p.numbers) {
      const [a = 0, l = 0] = [rows[at], rows[at + 1]];
      out.push({
        set: p.set,
        id: p.id,
        num,
        all: rows.slice(at + 2, at + 2 + a),
        label: rows.slice(at + 2 + a, at + 2 + a + l),
        p: judged?.keep[n] ?? Number.NaN,
        d: judged?.kind.slice(11 * n, 11 * n + 11),
      });
      at += 2 + a + l;
      n += 1;
    }
  return out;
}

export async function main(args: readonly string[]): Promise<number> {
  const opt = (k: string, d: number) => Number(args.find((a) => a.startsWith(`--${k}=`))?.slice(k.length + 3) ?? d);
  const held = new Set((args.find((a) => a.startsWith('--held='))?.slice(7) ?? 'p0,q0,p1,q1').split(','));
  const gold = read('gold');
  const bare = opt('bare', 1) ? read('bare') : [];
  const lessons: Lesson[] = [];
  const mix = opt('mix', 0.5),
    kindMix = opt('kindmix', 0.5),
    times = opt('times', 3);
  for (const g of gold) {
    if (held.has(g.set)) continue;
    const w = g.set === 'written-kinds' ? 0 : g.set.includes('-') || g.set === 'captures' ? 0.7 : 1;
    const kw = g.num.keep === 1 ? (g.set.includes('-') ? 0.7 : 1) : 0;
    const hasT = !Number.isNaN(g.p) && bare.length > 0;
    const keep = hasT ? mix * g.num.keep + (1 - mix) * g.p : g.num.keep;
    const target = [
      keep,
      ...metricKinds.map((_, k) => {
        const hard = g.num.kind === k ? 1 : 0;
        return hasT && g.d ? kindMix * hard + (1 - kindMix) * (g.d[k] ?? 0) : hard;
      }),
    ];
    const lesson = { rows: g.all, direct: g.label, target, weight: [w, ...metricKinds.map(() => kw)] };
    for (let i = 0; i < (bare.length ? times : 1); i += 1) lessons.push(lesson);
  }
  for (const b of bare)
    lessons.push({
      rows: b.all,
      direct: b.label,
      target: [b.p, ...(b.d ?? [])],
      weight: [1, ...metricKinds.map(() => b.p)],
    });
  const shape: Shape = {
    rows: 1 << opt('bits', 15),
    width: opt('width', 16),
    hidden: opt('hidden', 48),
    outputs: 12,
    group: 1,
  };
  const started = Date.now();
  const net = fit(shape, lessons, {
    epochs: opt('epochs', bare.length ? 4 : 8),
    rate: opt('rate', 0.05),
    drop: opt('drop', 0.1),
    decay: opt('decay', 1e-4),
    seed: opt('seed', 1),
  });
  console.log(lessons.length, 'lessons', Math.round((Date.now() - started) / 1000), 's');
  const sets = [...new Set(gold.map((g) => g.set))].filter((s) => held.has(s) && !s.endsWith('0'));
  for (const set of sets) {
    let found = 0,
      said = 0,
      want = 0,
      right = 0;
    let logloss = 0,
      n = 0;
    for (const g of gold)
      if (g.set === set) {
        const a = net.answer(g.all, g.label);
        const k = (a[0] ?? 0) >= 0.5;
        want += g.num.keep;
        said += +k;
        n++;
        logloss -= Math.log(g.num.keep ? a[0]! : 1 - a[0]!);
        if (k && g.num.keep) {
          found++;
          let best = 1;
          for (let i = 2; i < 12; i++) if (a[i]! > a[best]!) best = i;
          right += +(best - 1 === g.num.kind);
        }
      }
    console.log(
      `${set}${held.has(set) ? ' (held)' : ''}: P ${((100 * found) / said).toFixed(1)} R ${((100 * found) / want).toFixed(1)} F1 ${((200 * found) / (said + want)).toFixed(1)} kind ${((100 * right) / found).toFixed(1)} strict ${((200 * right) / (said + want)).toFixed(1)} loss ${(logloss / n).toFixed(3)}`,
    );
  }
  if (args.includes('--write'))
    writeFileSync('lib/metrics/judge/weights.json', JSON.stringify({ ...net.data(), rules: ruleIds() }));
  return 0;
}
