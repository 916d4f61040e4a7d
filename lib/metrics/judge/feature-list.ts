const names: string[] = [];
const numbers = new Map<string, number>();

/** The number of a feature, which stands for its name wherever features are counted; given when the name is first met. */
export function featureNumber(name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  return names.push(name) - 1;
}

/** The name of a feature, as in `Weights`. */
export const featureName = (feature: number): string => names[feature] ?? '';

/** What is known of a quantity: features by number, each once, with a value of 1 for a plain fact, less for a word that stands further away. */
export interface Features {
  features: readonly number[];
  values: readonly number[];
}

/** Collects the features of one quantity after the other. */
export class FeatureList {
  private features: number[] = [];
  /** By feature, zero for those not put: kept from quantity to quantity, as a table of its own for each would cost more than all else. */
  private readonly values: number[] = [];

  /** Of a feature that is put twice the larger value counts. */
  put(feature: number, value: number): void {
    const before = this.values[feature] ?? 0;
    if (before === 0) this.features.push(feature);
    if (value > before) this.values[feature] = value;
  }

  /** All that was put since the last call, in that order. */
  take(): Features {
    const { features } = this;
    const values: number[] = [];
    for (const feature of features) {
      values.push(this.values[feature] ?? 0);
      this.values[feature] = 0;
    }
    this.features = [];
    return { features, values };
  }
}
