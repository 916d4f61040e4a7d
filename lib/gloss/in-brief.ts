import { briefOf } from '../metrics/badge/brief';

/** A badge of a row with what of it says the number in a narrow place, where the whole is long. */
export const inBrief = <Text extends { text: string; span?: string }>(badge: Text): Text & { brief?: string } => ({
  ...badge,
  ...briefOf(badge.text, badge.span ?? ''),
});
