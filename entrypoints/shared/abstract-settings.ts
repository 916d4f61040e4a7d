import { allowSources, forbidSource } from '../../lib/browser/abstract-access';
import { facts } from '../../lib/fetch/facts';
import { abstractHostsItem, abstractSourcesItem } from '../../lib/settings/settings';

/** Which sources and hosts the reader has chosen for reading abstracts, and how that is changed. */
export const abstractSettings = {
  sources: Object.values(facts),
  async read() {
    const [chosen, hosts] = await Promise.all([abstractSourcesItem.getValue(), abstractHostsItem.getValue()]);
    return { sources: abstractSettings.sources.filter(({ id }) => chosen.includes(id)), hosts };
  },
  async chosen() {
    const { sources } = await abstractSettings.read();
    return sources.map(({ id }) => id);
  },
  async allow(id: string) {
    const source = abstractSettings.sources.find((each) => each.id === id);
    const asked = allowSources(source ? [source.host] : []);
    const others = (await abstractSourcesItem.getValue()).filter((each) => each !== id);
    await abstractSourcesItem.setValue([...others, id]);
    return asked;
  },
  async forgetSource(id: string) {
    const chosen = await abstractSourcesItem.getValue();
    await abstractSourcesItem.setValue(chosen.filter((each) => each !== id));
    const source = abstractSettings.sources.find((each) => each.id === id);
    if (source) await forbidSource(source.host);
  },
  forgetHost: (host: string) => abstractSettings.setAlways(host, false),
  /** Whether pages of a host always have their abstracts read, from now on. */
  async setAlways(host: string, always: boolean) {
    const others = (await abstractHostsItem.getValue()).filter((each) => each !== host);
    await abstractHostsItem.setValue(always ? [...others, host] : others);
  },
};
