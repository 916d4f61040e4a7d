import { browser } from 'wxt/browser';
import { annotatedHostsItem } from './settings';

const pattern = (host: string): string => `*://${host}/*`;
const scriptId = (host: string): string => `always-${host}`;

/**
 * Asks for access to one host and has its pages annotated from now on, also after a restart; false where the reader
 * said no. Call it straight from a click: browsers show the question only then.
 */
export async function annotateHost(host: string): Promise<boolean> {
  if (!(await browser.permissions.request({ origins: [pattern(host)] }))) return false;
  await registerHost(host);
  const hosts = await annotatedHostsItem.getValue();
  await annotatedHostsItem.setValue([...new Set([...hosts, host])].sort());
  return true;
}

async function registerHost(host: string): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId(host)] });
  if (known.length > 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: scriptId(host),
      matches: [pattern(host)],
      js: ['content-scripts/digest.js'],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Gives the access to the host back and annotates it on request only. */
export async function forgetHost(host: string): Promise<void> {
  await annotatedHostsItem.setValue((await annotatedHostsItem.getValue()).filter((each) => each !== host));
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId(host)] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId(host)] });
  await browser.permissions.remove({ origins: [pattern(host)] });
}
