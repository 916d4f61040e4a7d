import fc from 'fast-check';
import { vi } from 'vitest';

/**
 * The same cases in each run, so that a run on the same code ends the same; `CASES_SEED=N npm run unit` tries others.
 */
fc.configureGlobal({ seed: Number(process.env['CASES_SEED'] ?? 1) });

// A busy machine may take longer than Vitest's second over what a test waits for.
const { waitFor } = vi;
vi.waitFor = (callback, options = 15_000) => waitFor(callback, options);
