import { fold, wordsIn } from '../text/search-words';
import { inBaseUnit } from './amount';
import { change, isScore } from './scores';

/** What is asked of one number that an abstract reports. */
export interface MeasuredNumber {
  kind: string;
  label: string;
  unit: string;
}

/** A row: what people call a measure, and which numbers of abstracts are about it. */
interface Measure {
  /** What a reader may type, singular or plural, separated by `;`. */
  names: string;
  /** Base units that say it by themselves. */
  own?: string;
  /** Kinds whose numbers are about it, whatever their label, in its units. */
  kinds?: string;
  /** Labels that are about it. */
  labels?: RegExp;
  /** Labels that are about something else all the same. */
  not?: RegExp;
  /** Base units that count where the reader types none; any where left out. */
  units?: string;
  /** A share of one, in per cent or in a unit of its own; what is said of a change of it is none. */
  isScore?: true;
}

const table: readonly Measure[] = [
  {
    names: 'speedup; speed up; speed-up; speed; faster; fast; acceleration',
    kinds: 'speed',
    labels: /speed|fast|accelerat|throughput|goodput/,
    not: /slow|overhead|larger|smaller|longer|saving|cost|cheap/,
    units: 'x',
  },
  { names: 'slowdown; slower; overhead', labels: /slow|overhead/, units: 'x %' },
  {
    names: 'latency; delay; response time; inference time; runtime; run time; execution time; time; ttft; tpot',
    kinds: 'speed',
    labels: /latenc|delay|ttft|tpot|time|makespan|wall-?clock|first token/,
    units: 's',
  },
  {
    names: 'duration; training time; follow-up',
    kinds: 'duration',
    labels: /train\w* time|duration|follow-?up/,
    units: 's',
  },
  {
    names: 'throughput; goodput; rate',
    labels: /throughput|goodput/,
    own: 'tokens/s qps it/s fps flops steps/s',
    units: 'tokens/s qps it/s fps flops steps/s x',
  },
  {
    names: 'accuracy; acc; top-1; top 1',
    labels: /accura|top-?1\b/,
    isScore: true,
  },
  {
    names: 'f1; f1 score; f1-score; f score; f-score; f-measure; macro f1',
    labels: /\bf-?1\b|\bf-?(?:score|measure)/,
    isScore: true,
  },
  { names: 'auc; auroc; roc auc; roc-auc', labels: /\bau(?:ro)?c\b|area under/, not: /\bpr\b/, isScore: true },
  {
    names: 'map; ap; average precision; mean average precision; auprc; pr-auc',
    labels: /\bm?ap\b|average precision|auprc|\bpr-?auc/,
    isScore: true,
  },
  { names: 'iou; miou; jaccard', labels: /\bm?iou\b|jaccard/, isScore: true },
  { names: 'dice; dsc; dice score', labels: /\bdice\b|\bdsc\b/, isScore: true },
  { names: 'precision; ppv', labels: /\bprecision\b|\bppv\b/, not: /average precision|\bmap\b/, isScore: true },
  { names: 'recall; sensitivity', labels: /\brecall|sensitivit/, isScore: true },
  { names: 'specificity', labels: /specificit/, isScore: true },
  { names: 'correlation; pearson; spearman; r; rho', labels: /correlat|pearson|spearman|\brho\b|\br\b/, isScore: true },
  {
    names: 'success rate; success; pass rate; solve rate; win rate',
    labels: /success|pass|solv|win/,
    not: change,
    units: '%',
  },
  { names: 'error; error rate', labels: /error/, units: '%' },
  { names: 'improvement; gain; points', own: 'points', labels: /improve|gain|outperform/, units: 'points %' },
  { names: 'params; parameters; parameter; model size; size; weights', own: 'params', units: 'params' },
  { names: 'gpus; gpu; graphics cards; cards', own: 'gpus', units: 'gpus' },
  {
    names: 'memory; ram; vram; dram; memory footprint; footprint; memory use; memory usage',
    kinds: 'memory',
    labels: /memory|\bv?ram\b|footprint|storage|cache/,
    units: 'bytes',
  },
  { names: 'compression; smaller; compression ratio', kinds: 'memory', labels: /compress|smaller/, units: 'x' },
  {
    names: 'context; context length; context window; window; sequence length',
    kinds: 'context',
    labels: /context|sequence length|window/,
    units: 'tokens',
  },
  { names: 'tokens; training tokens', own: 'tokens', units: 'tokens' },
  { names: 'data; dataset; dataset size; examples; samples; corpus', kinds: 'data' },
  { names: 'cost; price; money', own: 'usd', labels: /cost|price|cheap/, units: 'usd' },
  { names: 'energy', own: 'joules', labels: /energy/, units: 'joules' },
  { names: 'power', own: 'watts', labels: /power/, units: 'watts' },
  { names: 'communication; traffic; communication volume', labels: /communicat|traffic/, units: 'x %' },
  { names: 'utilization; utilisation; mfu; occupancy', labels: /utili[sz]|\bmfu\b|occupancy/, units: '%' },
  { names: 'flops; compute', own: 'flops', units: 'flops' },
];

const rows = new Map(table.flatMap((row) => row.names.split('; ').map((name) => [name, row] as const)));

const among = (list: string | undefined, unit: string): boolean => list?.split(' ').includes(unit) ?? false;

/** Whether numbers are about a measure, and in a unit that can be compared with the one typed. */
export interface MeasureTest {
  about(number: MeasuredNumber): boolean;
  comparable(unit: string): boolean;
}

const baseOf = (unit: string): string => inBaseUnit(1, unit).unit;

/** What a reader calls a measure, as a test of numbers; `unit` is the base unit that was typed, empty where none was. */
export function measureNamed(name: string, unit = ''): MeasureTest {
  const plain = fold(name).replace(/_/g, ' ').trim();
  const row = rows.get(plain) ?? rows.get(plain.replace(/s$/, '')) ?? rows.get(`${plain}s`);
  return row ? testOf(row, unit) : wordTest(plain, unit);
}

function testOf(row: Measure, typed: string): MeasureTest {
  const { own, kinds, labels, not, units } = row;
  if (row.isScore && labels) return scoreTest((said) => labels.test(said) && not?.test(said) !== true, typed);
  return {
    about({ kind, label, unit }) {
      const base = baseOf(unit);
      if (among(own, base)) return true;
      const said = fold(label);
      if (not?.test(said)) return false;
      return labels?.test(said) === true || (among(kinds, kind) && (units === undefined || among(units, base)));
    },
    comparable: (unit) => {
      const base = baseOf(unit);
      if (typed !== '') return base === typed;
      return units === undefined || among(units, base) || among(own, base);
    },
  };
}

/** A score: what it is called stands in its label or is its unit. */
function scoreTest(isCalled: (said: string) => boolean, typed: string): MeasureTest {
  return {
    about: ({ label, unit }) => !change.test(fold(label)) && isCalled(`${fold(label)} ${fold(unit)}`),
    comparable: (unit) => (typed === '' || typed === '%' ? unit === '%' || isScore(unit) : baseOf(unit) === typed),
  };
}

const singular = (word: string): string => word.replace(/(?<=\w\w)s$/, '');

/** A measure of no row: its words stand in the label, or it is the unit. */
function wordTest(name: string, typed: string): MeasureTest {
  const wanted = wordsIn(name).map(singular);
  if (isScore(name)) return scoreTest((said) => wanted.every((word) => wordsIn(said).includes(word)), typed);
  return {
    about({ label, unit }) {
      if (singular(fold(unit)) === singular(name)) return true;
      const said = wordsIn(label).map(singular);
      return wanted.length > 0 && wanted.every((word) => said.some((each) => each.startsWith(word)));
    },
    comparable: (unit) => typed === '' || baseOf(unit) === typed,
  };
}
