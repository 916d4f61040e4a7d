/** A name of which the parts are known, as it is read: `family, given`, so that it stays known where the family name begins. */
export const personName = (family: string, given = '', suffix = ''): string =>
  suffix
    ? [given, family.replaceAll(' ', '\u00a0'), suffix].filter(Boolean).join(' ')
    : [family, given].filter(Boolean).join(', ');
