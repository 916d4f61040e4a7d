import { browser } from 'wxt/browser';
import { pageScripts } from '../messages/page-scripts';
import { annotatedHostsItem } from '../settings/settings';

/** All pages of a host, as browsers name them. */
export const hostPattern = (host: string): string => `*://${host}/*`;
const hostIn = (origin: string): string | undefined => /^\*:\/\/([^*/]+)\/\*$/.exec(origin)?.[1];
const scriptId = (host: string): string => `always-${host}`;

/**
 * Asks for access to one host; its pages are annotated from then on. False where the reader said no. Call it straight
 * from a click: browsers show the question only then, and some close the popup with it, so `followHostAccess` does the rest.
 */
export const annotateHost = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: [hostPattern(host)] });

/** Gives the access to the host back; it is annotated on request only. */
export async function forgetHost(host: string): Promise<void> {
  await setAnnotated(host, false);
  await browser.permissions.remove({ origins: [hostPattern(host)] });
}

/**
 * Keeps hosts annotated as the reader allows them: here, or in the browser's own settings. Call it in the background,
 * synchronously at start.
 */
export function followHostAccess(): void {
  const follow = (annotated: boolean) => {
    return ({ origins = [] }: { origins?: string[] }) => {
      for (const host of origins.map(hostIn)) if (host !== undefined) void setAnnotated(host, annotated);
    };
  };
  browser.permissions.onAdded.addListener(follow(true));
  browser.permissions.onRemoved.addListener(follow(false));
  browser.runtime.onInstalled.addListener(() => void registerAgain());
}

/** An update of the extension takes its registered scripts away. */
async function registerAgain(): Promise<void> {
  for (const host of await annotatedHostsItem.getValue()) await register(host);
}

async function setAnnotated(host: string, annotated: boolean): Promise<void> {
  const others = (await annotatedHostsItem.getValue()).filter((each) => each !== host);
  await annotatedHostsItem.setValue(annotated ? [...others, host].sort() : others);
  if (annotated) await register(host);
  else if (await isRegistered(host)) await browser.scripting.unregisterContentScripts({ ids: [scriptId(host)] });
}

async function isRegistered(host: string): Promise<boolean> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId(host)] });
  return known.length > 0;
}

/** Pages that have a script of their own: on a host that is only partly a known site's, the script of other pages keeps out of them. */
const knownPages = (): string[] =>
  (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches = [] }) => matches);

async function register(host: string): Promise<void> {
  if (await isRegistered(host)) return;
  await browser.scripting.registerContentScripts([
    {
      id: scriptId(host),
      matches: [hostPattern(host)],
      excludeMatches: knownPages(),
      js: pageScripts.map((file) => file.slice(1)),
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}
