const browsers = [
  [/Firefox\//, 'Firefox'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Chrome\//, 'Chrome'],
] as const;

const systems = [
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'a Mac'],
  [/CrOS/, 'a Chromebook'],
  [/Linux/, 'Linux'],
] as const;

const first = (names: typeof browsers | typeof systems, text: string, fallback: string): string =>
  names.find(([pattern]) => pattern.test(text))?.[1] ?? fallback;

/** What a device is called by its browser's own description: `Firefox on Linux`. */
export const deviceName = (userAgent: string): string =>
  `${first(browsers, userAgent, 'A browser')} on ${first(systems, userAgent, 'a computer')}`;
