import { metricKinds } from '../metric';
import { rules } from '../rules/all';
import { featureNumber } from './feature-list';

/** What a rule says that nothing was learned of. */
export interface Prior {
  /** Place in `metricKinds`. */
  kind: number;
  /** How much it speaks for that kind, in log-odds. */
  weight: number;
  /** How much it speaks for the number being a metric. */
  keep: number;
}

/** What a cue of usual weight says beside a number and anywhere in its sentence. */
const beside = 6;
const anywhere = 1.5;
const kept = 1;

/** The ids of all rules of words: what a network that learned now would have seen. */
export const ruleIds = (): string[] => Object.values(rules).flatMap(({ cues = [] }) => cues.map(({ id }) => id));

/** By feature, what the rules say that were written after the network was learned; a rule works when it is written. */
export function priorsOf(learned: ReadonlySet<string>): ReadonlyMap<number, Prior> {
  const priors = new Map<number, Prior>();
  for (const { cues = [] } of Object.values(rules)) {
    for (const { id, kind, weight = 1 } of cues) {
      if (learned.has(id)) continue;
      const at = metricKinds.indexOf(kind);
      for (const name of [id, `>${id}`])
        priors.set(featureNumber(name), { kind: at, weight: beside * weight, keep: kept });
      priors.set(featureNumber(`~${id}`), { kind: at, weight: anywhere * weight, keep: 0 });
    }
  }
  return priors;
}
