/**
 * A name of which the parts are known, as it is read so that it stays known where the family name begins: `Family, Given`, but with first name
 * first and no-break spaces in a family name of several words, which could be two persons otherwise.
 */
export const personName = (family: string, given = '', suffix = ''): string =>
  given && (suffix || /\s/.test(family.trim()))
    ? [given.replace(/\s+/g, ' '), family.trim().replace(/\s+/g, '\u00a0'), suffix].filter(Boolean).join(' ')
    : [family, given].filter(Boolean).join(', ').replace(/\s+/g, ' ') + (suffix && ` ${suffix}`);
