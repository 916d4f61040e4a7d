import type { AbstractsActions } from '../../components/popup/abstracts-actions';
import { allowSources } from '../../lib/browser/abstract-access';
import { abstractSourcesItem } from '../../lib/settings/settings';
import { abstractSettings } from '../shared/abstract-settings';
import { services } from '../shared/services';

const { sources, read, setAlways } = abstractSettings;

/** Reading of abstracts for the page in a tab of the running extension. */
export const abstractsOf = (tabId: number, host: string): AbstractsActions => ({
  sources,
  async chosen() {
    const { sources: chosen, hosts } = await read();
    return { sources: chosen.map(({ id }) => id), always: hosts.includes(host) };
  },
  async keep({ sources: ids, always }) {
    await Promise.all([abstractSourcesItem.setValue([...ids]), setAlways(host, always)]);
  },
  async read(refs, choice) {
    const asked = allowSources(sources.filter(({ id }) => choice.sources.includes(id)).map((source) => source.host));
    // The question may close the popup: the background waits for the answer.
    await this.keep(choice);
    await services.ask('readAbstracts', { tabId, refs });
    return asked;
  },
  notAlways: () => setAlways(host, false),
  async state(refs) {
    const reply = await services.ask('abstractsState', { tabId, refs });
    return reply.ok ? reply.value : undefined;
  },
  async stop() {
    await services.ask('stopAbstracts', { tabId });
  },
});
