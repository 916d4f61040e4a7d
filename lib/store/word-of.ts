import type { Correction, CorrectionWord } from '../papers/records';

/** What a correction says, without whose and when. */
export const wordOf = ({ id, span, verdict, text, number }: Correction): CorrectionWord => ({
  id,
  span,
  verdict,
  ...(text === undefined ? {} : { text }),
  ...(number === undefined ? {} : { number }),
});
