import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readGeneric } from '../../lib/sites/generic';
import { readPage } from '../../lib/sites/read';
import { adviceFor, bareSize, budget, isBuilt, kilobytes, scriptSizes } from '../checks/script-sizes';
import { parseSavedPage } from './saved-page';

const root = path.resolve(import.meta.dirname, '../..');

/** The folders of sites; each but `on-request` has a content script of its name. */
const siteFolders = readdirSync(path.join(root, 'lib/sites')).filter(
  (folder) => folder === 'on-request' || existsSync(path.join(root, 'entrypoints', `${folder}.content`)),
);

const usage = `Usage: npm run new -- site NAME --url URL --page FILE.html [--in ${siteFolders.join('|')}]
       npm run new -- script NAME`;

const siteFile = (name: string, url: URL): string => `import { routes } from '../listing';
import { defineSite } from '../site';

/** What these pages look like was seen in: say here which captures, of which year. */
export default defineSite({
  id: '${name}',
  name: '${url.hostname.replace(/^www\./, '')}',
  matches: ['*://${url.hostname}/*'],
  samples: ['${url.href.replace(/'/g, '%27')}'],
  // papers: /^host\\/path/, // its papers, where others link them by addresses without an identifier
  // hydrates: '#app', // a root that a framework of its own takes over after loading
  // ownKeys: 'jk', // keys that the site uses itself
  ...routes([
    // Each row: what path and query look like; the kind of page; where its parts stand, as CSS selectors. A list of selectors
    // is tried in its order. Rows are tried in their order too.
    [
      /^\\//,
      'listing',
      {
        row: 'li, article', // one entry
        title: ['h2 a, h3 a, h4 a', 'a'],
        // tail: true, // the row's siblings up to the next row belong to it: \`dt\` and its \`dd\`s
        // link: 'a.abstract', // the entry's own link, where that is not the title
        // address: /\\/paper\\//, // what that link looks like, where others look the same
        // authors: '.author', // one element for each, or one whose text lists them
        // abstract: '.abstract',
        // ids: 'a[href*="doi.org/10."]', // links and texts that hold identifiers
        // pdf: 'a[href$=".pdf"]',
        // venue: '.venue',
        // date: 'time',
        // categories: '.subject',
        // without: 'sup, .label', // what these elements hold beside the text proper
        // refine: (paper, row, url) => paper, // corrects what was read; undefined drops the entry
      },
    ],
    // [
    //   /^\\/paper\\//,
    //   'paper', // a page of one paper: its metas, and where those are silent these places
    //   { title: 'h1', authors: '.author', abstract: '.abstract', shownNames: true }, // shownNames: they are fuller than the metas'
    // ],
  ]),
});
`;

/** The content script of a folder of sites. */
export const scriptFile = (folder: string): string => `import { defineContentScript } from '#imports';
import type { Site } from '../../lib/sites/site';
import { annotateTab } from '../shared/annotate-tab';

const modules = import.meta.glob<Site>('../../lib/sites/${folder}/*.site.ts', { eager: true, import: 'default' });
const sites = Object.values(modules);

export default defineContentScript({
  matches: sites.flatMap(({ matches }) => matches),
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: (ctx) => annotateTab(ctx, sites),
});
`;

/** What the page beside it is expected to give, as the generic reader sees it: the start of a list for a person to correct. */
function expectedFile(name: string, url: URL, html: Buffer): string {
  const reading = readPage(parseSavedPage(html), url, { fallback: readGeneric });
  const entries = reading.entries.map(({ paper: { key, title, authors, abstract } }) => ({
    ...(key.startsWith('title:') ? {} : { key }),
    title,
    authors,
    ...(abstract ? { abstract: abstract.slice(0, 60) } : {}),
  }));
  const pageType = reading.pageType === 'paper' ? 'paper' : 'listing';
  return `${JSON.stringify({ url: url.href, site: name, pageType, entries }, null, 2)}\n`;
}

interface Place {
  /** The project's folder. */
  target?: string;
  /** The folder of `lib/sites`: `on-request` is for sites that are about more than papers, which are not read at each visit. */
  inside?: string;
}

function checkName(name: string): void {
  if (!/^[a-z][a-z\d-]{1,40}$/.test(name))
    throw new Error(`"${name}" can't be a file name here: use small letters, digits and hyphens.`);
}

/** Writes files that are not there yet, and gives their paths from the project's folder. */
function write(target: string, files: readonly [file: string, content: string | Buffer][]): string[] {
  const [first] = files.map(([file]) => path.join(target, file)).filter((file) => existsSync(file));
  if (first) throw new Error(`${path.relative(target, first)} is there already.`);
  for (const [file, content] of files) {
    mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
    writeFileSync(path.join(target, file), content);
  }
  return files.map(([file]) => file);
}

/** Lays out a new site: its file, a page to read and what is expected of it. Gives what was written, or throws with a plain sentence. */
export function scaffoldSite(name: string, address: string, page: string, place: Place = {}): string[] {
  const { target = root, inside = 'journals' } = place;
  checkName(name);
  if (!URL.canParse(address))
    throw new Error(`"${address}" is no address: give the page's own, such as https://example.org/papers.`);
  if (!existsSync(page)) throw new Error(`Can't read the file "${page}": save the page from the browser first.`);
  const [url, html] = [new URL(address), readFileSync(page)];
  return write(target, [
    [`lib/sites/${inside}/${name}.site.ts`, siteFile(name, url)],
    [`test/fixtures/${name}/page.html`, html],
    [`test/fixtures/${name}/page.json`, expectedFile(name, url, html)],
  ]);
}

/** Lays out a new content script, for the sites that will be in the folder of its name. Gives what was written. */
export function scaffoldScript(name: string, target = root): string[] {
  checkName(name);
  mkdirSync(path.join(target, 'lib/sites', name), { recursive: true });
  return write(target, [[`entrypoints/${name}.content/index.ts`, scriptFile(name)]]);
}

/** How much room a folder's content script has, as a sentence. */
export function roomIn(folder: string, build = 'chrome-mv3'): string {
  if (folder === 'on-request') return 'Sites read on request come with any-page.js, which has no budget.';
  const script = `content-scripts/${folder}.js`;
  const size = isBuilt(build) ? scriptSizes(build).find(({ files }) => files.includes(script)) : undefined;
  if (!size) return `Run \`npm run build\` and \`npm test -- --only bundle\` to see how much room ${script} has.`;
  const left = `${script} had ${budget - size.bytes} bytes left of ${kilobytes(budget)} when it was built last.`;
  return adviceFor(script, size.bytes, bareSize(build)) ?? left;
}

const listed = (written: readonly string[]): string => `Written:\n${written.map((file) => `  ${file}`).join('\n')}`;

/** Scaffolds a site or a content script. Gives the exit code; what goes wrong is said on stderr in a sentence. */
export async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { url: { type: 'string' }, page: { type: 'string' }, in: { type: 'string' } },
    });
    const [kind, name] = positionals;
    const inside = values.in ?? 'journals';
    if (kind === 'script' && name) {
      console.log(
        `${listed(scaffoldScript(name))}\n\nNext: move site files to lib/sites/${name}, and \`npm run build\`.`,
      );
      return 0;
    }
    if (kind !== 'site' || !name || !values.url || !values.page || !siteFolders.includes(inside))
      throw new Error(usage);
    const room = roomIn(inside);
    console.log(`${listed(scaffoldSite(name, values.url, values.page, { inside }))}

Next:
  1. Cut the page down to a few entries, and put words of your own in place of the abstracts.
  2. Correct the list in page.json: it is what the generic reader found.
  3. Fill in the table of the site file, until this passes:
     npx vitest run test/unit/sites/fixtures.test.ts test/unit/sites/registry.test.ts

${room}`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
