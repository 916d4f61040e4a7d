import type { PaperRecord } from '../../papers/records';
import { zoteroItem } from './items';

/** Where a running Zotero listens for browser connectors: https://www.zotero.org/support/dev/client_coding/connector_http_server */
const server = 'http://127.0.0.1:23119/connector/';
/** Zotero keeps a session in memory; so many items are one. */
const atOnce = 50;

/** Asks Zotero's connector server. */
export type Fetch = (address: string, request: RequestInit) => Promise<Response>;

const notRunning = 'Zotero does not answer. Start Zotero on this machine, and try again.';

async function post(fetcher: Fetch, path: string, body: object): Promise<Response> {
  try {
    return await fetcher(server + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Zotero-Connector-API-Version': '3' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error(notRunning);
  }
}

/** What Zotero's answer means to the reader. */
async function refusal(response: Response): Promise<string> {
  const said = await response.text();
  if (said.includes('libraryEditable'))
    return 'The library that is chosen in Zotero cannot be changed. Choose another one there, and try again.';
  if (said.includes('CONNECTOR_VERSION_OUTDATED'))
    return 'This Zotero wants a newer connector. Save an RIS file, and import that.';
  if (response.status === 403)
    return 'Zotero refused. Allow other applications in its settings, under Advanced, and try again.';
  return `Zotero could not save the papers (${response.status}).`;
}

/** Saves papers with notes and tags to the collection that is chosen in Zotero. Gives how many. @throws Error with words for the reader */
export async function sendToZotero(
  records: readonly PaperRecord[],
  fetcher: Fetch,
  newId: () => string,
): Promise<number> {
  const ping = await post(fetcher, 'ping', {});
  if (!ping.ok) throw new Error(ping.status === 404 ? notRunning : await refusal(ping));
  for (let start = 0; start < records.length; start += atOnce) {
    const items = records.slice(start, start + atOnce).map((record) => zoteroItem(record, newId()));
    const first = records[start]?.paper.urls.abs ?? 'https://papergloss.org/';
    const answer = await post(fetcher, 'saveItems', { sessionID: newId(), uri: first, items });
    if (answer.status !== 201) {
      const before = start > 0 ? ` ${start} papers were saved before.` : '';
      throw new Error((await refusal(answer)) + before);
    }
  }
  return records.length;
}
