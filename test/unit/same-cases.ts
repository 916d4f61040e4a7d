import fc from 'fast-check';

/**
 * The same cases in each run, so that a run on the same code ends the same; `CASES_SEED=N npm run unit` tries others.
 */
fc.configureGlobal({ seed: Number(process.env['CASES_SEED'] ?? 1) });
