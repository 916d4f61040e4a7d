import { ownPaper } from '../papers/paper';
import type { Paper } from '../papers/schema';
import { arrivingPaperSchema } from '../papers/tidy/tidy';
import type { Tab } from './view-tab';

/**
 * What is in a tab as a paper of its own, to be looked over and saved: from what the page says of itself where the browser
 * lets `read` look, else from address and title. Absent for pages of the browser and where the address is not told.
 */
export function pageAsPaper(
  { id, url, title = '' }: Tab,
  read: (tabId: number) => Promise<unknown>,
): (() => Promise<Paper>) | undefined {
  if (id === undefined || url === undefined || !/^(?:https?|file):/.test(url)) return undefined;
  return async () => {
    const answer = await read(id).catch(() => undefined);
    return arrivingPaperSchema.safeParse(answer).data ?? ownPaper({ title, ids: [url], urls: { abs: url } }, url);
  };
}
