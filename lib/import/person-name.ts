/** Given names of which only the first letters are told: `SA`, `C. O.`. Some are also what companies are called by. */
const initials = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u;
/** What many are, and no person's family name: databases turn those round too, `Team, The Lamp`. */
const many =
  /^(?:network|team|group|consortium|collaboration|investigators|committee|society|initiative|alliance|association)$/i;

/**
 * A name of which the parts are known, as it is read so that it stays known where the family name begins: `Family, Given`, but with first name
 * first where that could be taken for something else, and then with no-break spaces in a family name of several words.
 */
export const personName = (family: string, given = '', suffix = ''): string => {
  const name = family.trim();
  const isTurned = suffix || /\s/.test(name) || initials.test(given) || (many.test(name) && /\s/.test(given.trim()));
  return given && isTurned
    ? [given.replace(/\s+/g, ' '), name.replace(/\s+/g, '\u00a0'), suffix].filter(Boolean).join(' ')
    : [family, given].filter(Boolean).join(', ').replace(/\s+/g, ' ') + (suffix && ` ${suffix}`);
};
