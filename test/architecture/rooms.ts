/** What a room of `lib/` may take from: other rooms, packages as they are written. */
export interface Room {
  rooms: readonly string[];
  packages: readonly string[];
}

/** Every room of `lib/`, the ones below first. A room without a row is refused. */
export const rooms: Readonly<Record<string, Room>> = {
  papers: { rooms: [], packages: ['zod/mini'] },
  text: { rooms: [], packages: ['marked'] },
  query: { rooms: ['text'], packages: [] },
  search: { rooms: ['text', 'query'], packages: [] },
  sites: { rooms: ['papers', 'text'], packages: ['zod/mini'] },
  metrics: { rooms: ['papers', 'text'], packages: [] },
  tags: { rooms: ['papers', 'text'], packages: [] },
  rules: { rooms: ['papers', 'text', 'tags', 'query'], packages: ['zod/mini', '@eslint-community/regexpp'] },
  gloss: { rooms: ['papers', 'metrics', 'tags'], packages: [] },
  compare: { rooms: ['papers', 'text', 'metrics', 'gloss'], packages: [] },
  plots: { rooms: ['papers', 'text', 'compare'], packages: [] },
  digest: { rooms: ['papers', 'text'], packages: [] },
  duplicates: { rooms: ['papers', 'text'], packages: [] },
  export: {
    rooms: ['papers', 'text', 'compare'],
    packages: ['zod/mini', 'fflate', 'unicode2latex', 'marked', 'liquidjs'],
  },
  folder: { rooms: ['papers', 'text', 'export'], packages: ['zod/mini'] },
  store: {
    rooms: ['papers', 'text', 'duplicates', 'query', 'search', 'backup'],
    packages: ['dexie', 'zod/mini', 'node-diff3'],
  },
  fetch: { rooms: ['papers'], packages: ['dexie', 'zod/mini', 'htmlparser2'] },
  backup: { rooms: ['papers', 'rules'], packages: ['zod/mini', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'] },
  import: {
    rooms: ['papers', 'text', 'backup'],
    packages: ['zod/mini', 'package.json', '@retorquere/bibtex-parser', 'htmlparser2', 'papaparse', 'yaml', 'fflate'],
  },
  highlights: { rooms: ['papers', 'text'], packages: ['approx-string-match', 'node-diff3'] },
  settings: { rooms: ['papers', 'rules'], packages: ['#imports', 'zod/mini'] },
  copies: {
    rooms: ['papers', 'text', 'backup', 'settings', 'store'],
    packages: ['zod/mini', 'package.json'],
  },
  sync: {
    rooms: ['papers', 'rules', 'store'],
    packages: [
      'zod/mini',
      'node-diff3',
      'yjs',
      '@noble/hashes/scrypt.js',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      'htmlparser2',
    ],
  },
  messages: {
    rooms: ['papers', 'text', 'duplicates', 'query', 'gloss', 'fetch', 'store', 'backup', 'copies', 'folder', 'sync'],
    packages: ['zod/mini', 'wxt/browser'],
  },
  exporting: {
    rooms: ['papers', 'text', 'export', 'gloss', 'messages', 'copies', 'components'],
    packages: [],
  },
  browser: { rooms: ['settings', 'messages', 'sync'], packages: ['wxt/browser'] },
  notes: { rooms: ['papers', 'text', 'messages'], packages: ['zod/mini', 'marked', 'dompurify'] },
  frame: { rooms: ['papers', 'messages', 'notes', 'components'], packages: ['preact', 'preact/hooks'] },
  tab: { rooms: ['papers', 'text', 'sites', 'messages', 'components'], packages: [] },
  page: {
    rooms: [
      'papers',
      'text',
      'sites',
      'metrics',
      'tags',
      'rules',
      'gloss',
      'highlights',
      'settings',
      'messages',
      'notes',
      'components',
    ],
    packages: ['zod/mini', 'preact'],
  },
};

/** Rooms whose types components may take. */
export const typesForComponents = ['papers', 'rules', 'gloss', 'messages', 'notes', 'export', 'folder', 'metrics'];

/** Modules that components may run, besides each other. */
export const runByComponents =
  /^lib\/(?:text|compare|plots|digest|duplicates)\/|^lib\/papers\/(?:names|words|identifiers|standing)$|^lib\/gloss\/quote$|^lib\/notes\/(?:session|words)$/;

/** The order inside a room of many folders. */
export interface Floors {
  folder: string;
  /** Folders and files from the top down: each takes from those on the lines below its own, and from itself. */
  order: readonly (readonly string[])[];
  /** Those that take from less than what is below them. */
  only?: Readonly<Record<string, readonly string[]>>;
  /** What other rooms may take, where that is not everything. */
  doors?: readonly string[];
}

export const floors: readonly Floors[] = [
  {
    folder: 'lib/metrics',
    order: [
      ['extract', 'badge'],
      ['quote'],
      ['judge'],
      ['about'],
      ['read-abstract'],
      ['quantities'],
      ['tokens'],
      ['rules'],
      ['metric'],
    ],
    only: { badge: ['metric'] },
    doors: ['extract', 'badge', 'metric', 'tokens/sentence'],
  },
  {
    folder: 'lib/page',
    order: [
      ['start', 'answer-popup'],
      ['annotate'],
      ['panel', 'rules'],
      ['bridge'],
      ['input', 'watching', 'layer'],
      ['rows'],
      ['answers', 'drawing'],
    ],
  },
];
