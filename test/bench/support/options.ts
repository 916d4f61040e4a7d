/** What a benchmark is told. */
export interface BenchOptions {
  /** Folders of other extensions that are loaded the same way, by name. */
  peers: Readonly<Record<string, string>>;
  /** How often each thing is measured; the middle of them counts. */
  rounds?: number;
  /** Of everything a little: it is to be seen that all of it can be measured, not how fast it is. */
  isSmall?: boolean;
}
